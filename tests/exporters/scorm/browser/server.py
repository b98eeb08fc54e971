"""A web server for a fixed set of files on an ephemeral port of this machine."""

import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Handler(BaseHTTPRequestHandler):
    """Serves the files that its class was given."""

    files: Mapping[str, bytes] = {}
    # One connection for all files of a page, and one packet for a small one.
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16

    def do_GET(self) -> None:
        # A browser asks for an icon unbidden; that it has none is nothing that a page did wrong.
        content = b"" if self.path == "/favicon.ico" else self.files.get(self.path.partition("?")[0])
        self.send_response(404 if content is None else 200)
        self.send_header("Content-Type", mimetypes.guess_type(self.path)[0] or "application/octet-stream")
        # As platforms and browsers do: whoever needs `unload` hears nothing.
        self.send_header("Permissions-Policy", "unload=()")
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name is http.server's
        """Keep quiet: the tests look at the browser."""


@contextmanager
def serving(files: Mapping[str, bytes]) -> Iterator[str]:
    """The address at which the files can be had."""
    handler = type("FixedFiles", (Handler,), {"files": files})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
