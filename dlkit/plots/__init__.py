"""Pictures of data, models and runs, drawn on an Axes that is given.

Nothing here uses pyplot: its registry would keep every figure of every cell run.
"""

from dlkit.plots.caption import Caption as Caption
from dlkit.plots.caption import Labels as Labels
from dlkit.plots.class_map import ClassMap as ClassMap
from dlkit.plots.count_grid import CountGrid as CountGrid
from dlkit.plots.decision_map import DecisionMap as DecisionMap
from dlkit.plots.diagram import NetworkDiagram as NetworkDiagram
from dlkit.plots.fitted_line import FittedLine as FittedLine
from dlkit.plots.landscape import LandscapeMap as LandscapeMap
from dlkit.plots.landscape import Trail as Trail
from dlkit.plots.landscape import arrow as arrow
from dlkit.plots.landscape import pin as pin
from dlkit.plots.landscape import reachable as reachable
from dlkit.plots.layer_map import LayerMap as LayerMap
from dlkit.plots.loss_curve import GHOSTS as GHOSTS
from dlkit.plots.loss_curve import LossCurve as LossCurve
from dlkit.plots.mapped_network import MappedNetwork as MappedNetwork
from dlkit.plots.number_table import NumberTable as NumberTable
from dlkit.plots.plane import class_points as class_points
from dlkit.plots.plane import grid as grid
from dlkit.plots.plane import level_line as level_line
from dlkit.plots.plane import place as place
from dlkit.plots.plane import straight_line as straight_line
from dlkit.plots.rate_strip import RateStrip as RateStrip
from dlkit.plots.section import Section as Section
from dlkit.plots.share_bars import ShareBars as ShareBars
from dlkit.plots.stamps import Stamps as Stamps
from dlkit.plots.stamps import ink_shades as ink_shades
from dlkit.plots.stamps import signed_shades as signed_shades
from dlkit.plots.style import CLASS_COLORS as CLASS_COLORS
from dlkit.plots.style import CLASS_MARKERS as CLASS_MARKERS
from dlkit.plots.style import FAINT as FAINT
from dlkit.plots.style import INK as INK
from dlkit.plots.style import LINES as LINES
from dlkit.plots.style import PAPER as PAPER
from dlkit.plots.style import style as style
from dlkit.plots.unit_maps import UnitMaps as UnitMaps
from dlkit.plots.unit_maps import unit_values as unit_values
from dlkit.plots.value_points import ValuePoints as ValuePoints
from dlkit.plots.waveform import SpectrogramMap as SpectrogramMap
from dlkit.plots.waveform import Waveform as Waveform
