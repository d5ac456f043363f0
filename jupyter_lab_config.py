"""Server settings of `make lab`: quiet, on this machine only, and prompt."""

import os
import warnings
from pathlib import Path

from jupyter_server.services.kernels.connection.channels import (
    ZMQChannelsWebsocketConnection,
)


class PromptConnection(ZMQChannelsWebsocketConnection):
    """Sends each picture at once: Nagle's algorithm would hold it up to 40 ms."""

    def connect(self):
        """Switch the delay off, then connect as usual."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()


def without_announcements(_handler, page_config):
    """Leave out the plugin that asks, in English, whether to fetch Jupyter's news."""
    page_config["disabledExtensions"] += [
        "@jupyterlab/apputils-extension:announcements"
    ]
    return page_config


def without_dead_views(model, **_):
    """Save a panel as its picture and its words.

    A saved view of a widget whose kernel is gone shows "model not found", in English,
    over the picture that lies beside it.
    """
    if model["type"] == "notebook":
        for cell in model["content"]["cells"]:
            for output in cell.get("outputs", ()):
                data = output.get("data", {})
                if {"image/png", "text/html"} & data.keys():
                    data.pop("application/vnd.jupyter.widget-view+json", None)


c = get_config()  # noqa: F821  (jupyter defines it)
# The kernel need not tell a slider what it has just said: one browser, one learner.
os.environ.setdefault("JUPYTER_WIDGETS_ECHO", "0")
# The lessons' products are small: they stall when BLAS spreads them over threads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
PRELOAD = Path(__file__).resolve().parent / "dlkit" / "live" / "preload.py"
os.environ.setdefault("PYTHONSTARTUP", str(PRELOAD))
c.Application.log_level = "WARN"  # the address is still shown
c.ServerApp.kernel_websocket_connection_class = PromptConnection
c.ContentsManager.pre_save_hook = without_dead_views
# The server and the lab both read this file: the hook overrides itself.
warnings.filterwarnings("ignore", "Overriding existing pre_save_hook")
c.ServerApp.tornado_settings = {"page_config_hook": without_announcements}
c.ServerApp.ip = "localhost"
c.ServerApp.allow_root = getattr(os, "geteuid", lambda: 1)() == 0  # in a container
