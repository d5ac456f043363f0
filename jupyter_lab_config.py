"""Server settings of `make lab`: quiet, on this machine only, and prompt."""

import os

from jupyter_server.services.kernels.connection.channels import (
    ZMQChannelsWebsocketConnection,
)


class PromptConnection(ZMQChannelsWebsocketConnection):
    """Sends each picture at once: Nagle's algorithm would hold it up to 40 ms."""

    def connect(self):
        """Switch the delay off, then connect as usual."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()


c = get_config()  # noqa: F821  (jupyter defines it)
c.ServerApp.kernel_websocket_connection_class = PromptConnection
c.ServerApp.ip = "localhost"
c.ServerApp.allow_root = getattr(os, "geteuid", lambda: 1)() == 0  # in a container
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
