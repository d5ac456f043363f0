"""Deep Learning dari Nol: jaringan saraf tiruan yang kecil, jelas, dan cepat."""

__version__ = "0.1.0"
