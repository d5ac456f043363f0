"""The picture of the playground: the network, what it answers, and its loss."""

import numpy as np

from dlkit import plots
from dlkit._format import fixed
from dlkit.live.panels.features import FEATURES


class PlaygroundPicture:
    """Artis-artis gambar taman bermain, satu kali untuk tiap tema dan bentuk.

    Parameters
    ----------
    view : FigureView

    Attributes
    ----------
    network_axes, map_axes, curve_axes : Axes
    network : MappedNetwork
    """

    def __init__(self, view):
        add = view.figure.add_axes
        if view.narrow:
            places = (
                (0.02, 0.62, 0.96, 0.345), (0.13, 0.29, 0.83, 0.245),
                (0.13, 0.055, 0.83, 0.13),
            )  # fmt: skip
        else:
            places = (
                (0.01, 0.085, 0.575, 0.86), (0.635, 0.455, 0.35, 0.49),
                (0.635, 0.1, 0.35, 0.2),
            )  # fmt: skip
        self.network_axes, self.map_axes, self.curve_axes = map(add, places)
        self.network = plots.MappedNetwork(self.network_axes)
        self._weight = plots.Labels(self.network_axes, 10, paper=plots.PAPER[view.dark])
        self._map = plots.ClassMap(self.map_axes, test=True)
        self._points = plots.ValuePoints(self.map_axes)
        self._legends = self._map_legends()
        self._curve = plots.LossCurve(self.curve_axes, test=True)
        captions = map(plots.Caption, (self.network_axes, self.map_axes))
        self._where, self._title = captions
        view.animate(
            *self.network.artists, self._weight, *self._map.artists,
            *self._points.artists, *self._curve.artists, self._where, self._title,
        )  # fmt: skip

    def _map_legends(self):
        """Return the legends for classes and for numbers; one of them is seen."""
        handles = [*self._map.points, *self._map.test_points], self._points.handles
        legends = [
            self.map_axes.legend(
                handles=each, loc="upper center", bbox_to_anchor=(0.45, -0.12), ncols=4,
                frameon=False, fontsize=9.5, handletextpad=0.1, columnspacing=1,
            )
            for each in handles
        ]  # fmt: skip
        self.map_axes.add_artist(legends[0])  # the second took its place
        legends[1].set_visible(False)
        return legends

    def show(self, view, panel) -> None:
        """Isi semuanya dengan keadaan `panel` sekarang."""
        training, theta = panel.training, panel.theta
        numbers = panel.problem.numbers
        names = [FEATURES[name].title for name in training.names]
        n_outputs = training.network.layer_sizes[-1]
        self.network.show(
            training.network, panel.theta32, panel.map_inputs(), inputs=names,
            outputs=("kelas 0", "kelas 1") if n_outputs == 2 else ("ŷ",),
            chosen=panel.place,
        )  # fmt: skip
        self._weight.set_labels(self._weight_label(panel))
        self._map.map.set_sharp(panel.controls["sharp"].value)
        panel.draw_map(view, self.map_axes, self._map)
        none, X, y = np.empty((0, 2)), training.X, training.y
        if numbers:
            for points in (self._map.points, self._map.test_points):
                plots.place(points, none, none[:, 0])
            self._points.show(X, y, training.X_test, training.y_test)
        if self._legends[1].get_visible() != numbers:
            if not numbers:
                self._points.show(none, none[:, 0])
            for legend, seen in zip(self._legends, (not numbers, numbers), strict=True):
                legend.set_visible(seen)
            view.forget_background()
        panel.draw_curve(view, self.curve_axes, self._curve, panel.runs.ghosts)
        words = f"{panel.where()}: loss {fixed(training.losses[panel.run.position], 3)}"
        if not numbers:
            words += f"; {fixed(100 * training.right(theta), 1)}% benar"
        self._where.set_text(words)
        self._title.set_text(panel.map_title())

    def _weight_label(self, panel):
        """Yield the label of the weight that is chosen, in the middle of its line."""
        place = panel.edits.chosen
        if place is None:
            return
        layer, source, target = place
        value = panel.weight(place)
        diagram = self.network.diagram
        if source:
            x, y = diagram.lines[layer - 1][source - 1, target - 1].mean(axis=0)
        else:
            x, y = diagram.positions[layer][target - 1]
        yield x, y, f"{'w' if source else 'b'} = {fixed(value)}"
