"""The web server of a preview: for this machine alone."""

import json
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from urllib.parse import unquote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from curriculumkit.cli.preview.site import Site

_HOST = "127.0.0.1"
_STATIC = ("preview.css", "preview.js", "reload.js")
_HTML = "text/html; charset=utf-8"


@contextmanager
def serving(site: Site, port: int) -> Iterator[tuple[ThreadingHTTPServer, str]]:
    """A server that shows a site, not yet running, and its address. Raises OSError where the port is taken."""
    handler = type("PreviewHandler", (_Handler,), {"site": site})
    with ThreadingHTTPServer((_HOST, port), handler) as server:
        server.daemon_threads = True
        yield server, f"http://{_HOST}:{server.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        # Another site could give its name this machine's address, and read what is not published yet.
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in {_HOST, "localhost"}:
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"")
            return
        path = unquote(urlsplit(self.path).path)
        found = self._answer(path)
        if found is None:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"there is nothing here")
        else:
            self._send(HTTPStatus.OK, *found)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the name is http.server's
        """Say nothing: a line for each file of a page tells a designer nothing."""

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with suppress(ConnectionError):  # the browser has turned to another page meanwhile
            self.wfile.write(content)

    def _answer(self, path: str) -> tuple[str, bytes] | None:
        match path.strip("/").split("/"):
            case [""]:
                return _HTML, _page("index.html", self.site)
            case ["version"]:
                return "application/json", json.dumps(self.site.state.version).encode()
            case ["static", name] if name in _STATIC:
                return _kind(name), _static(name)
            case ["play", path_id, module]:
                return _HTML, _page("play.html", self.site, f"{path_id}/{module}")
            case ["package", path_id, module, *rest]:
                content = self.site.file(f"{path_id}/{module}", "/".join(rest))
                return None if content is None else (_kind(rest[-1]), content)
            case _:
                return None


def _kind(name: str) -> str:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _static(name: str) -> bytes:
    return (files("curriculumkit.cli.preview") / "static" / name).read_bytes()


def _page(template: str, site: Site, module: str = "") -> bytes:
    state = site.state
    page = _environment().get_template(template if state.curriculum is not None else "errors.html")
    values = {"curriculum": state.curriculum, "errors": state.errors, "version": state.version}
    return page.render(**values, module=module, edition=site.edition).encode()


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("curriculumkit.cli.preview", "templates"), autoescape=True, undefined=StrictUndefined
    )
