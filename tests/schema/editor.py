"""An editor without a window: it speaks to the language server that VS Code's YAML extension runs, as that one does."""

import json
import subprocess
from itertools import count
from pathlib import Path
from threading import Timer
from typing import IO, Any, NamedTuple, Self

Message = dict[str, Any]
CURSOR = "‸"
SECONDS = 30
SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
    }
}
"""The extension's own, but for the catalogues of schemas that it would fetch from the network."""
CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True, "didChangeConfiguration": {}},
    "textDocument": {
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "completion": {
            "contextSupport": True,
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]},
        },
        "publishDiagnostics": {"relatedInformation": True},
    },
}


class Problem(NamedTuple):
    """What the editor underlines: the line that it begins in, from 1 on, the text that is underlined, and why."""

    line: int
    text: str
    message: str


class Editor:
    """A language server that runs, and the folder that is open.

    No file is opened twice: what the server says of a file does not tell which opening it is about.
    """

    def __init__(self, server: Path, folder: Path) -> None:
        self._folder = folder
        self._ids = count(1)
        self._problems: dict[str, list[Message]] = {}
        self._process = subprocess.Popen(
            ["node", server, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def __enter__(self) -> Self:
        folders = [{"uri": self._folder.as_uri(), "name": self._folder.name}]
        start = {"processId": None, "rootUri": self._folder.as_uri(), "workspaceFolders": folders}
        self._ask("initialize", **start, capabilities=CAPABILITIES)
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=SETTINGS)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def problems(self, text: str, file: Path | None = None) -> list[Problem]:
        """What is underlined when a file is opened: a new one in the folder, unless it is named."""
        uri = self._open(text, file)
        while uri not in self._problems:
            self._receive()
        lines = text.splitlines()
        return [
            Problem(item["range"]["start"]["line"] + 1, _underlined(lines, item["range"]), item["message"])
            for item in self._problems[uri]
        ]

    def hover(self, text: str) -> str:
        """What is shown where the cursor points in a new file."""
        found = self._ask("textDocument/hover", **self._pointed(text))
        return str(found["contents"]["value"]) if found else ""

    def proposals(self, text: str) -> dict[str, Message]:
        """What is offered where the cursor is in a new file, by its label."""
        found = self._ask("textDocument/completion", **self._pointed(text), context={"triggerKind": 1})
        return {item["label"]: item for item in found["items"]}

    def _pointed(self, text: str) -> Message:
        uri = self._open(text.replace(CURSOR, ""))
        before = text[: text.index(CURSOR)].split("\n")
        return {"textDocument": {"uri": uri}, "position": {"line": len(before) - 1, "character": len(before[-1])}}

    def _open(self, text: str, file: Path | None = None) -> str:
        uri = (file or self._folder / f"new-{next(self._ids)}.yaml").as_uri()
        self._tell("textDocument/didOpen", textDocument={"uri": uri, "languageId": "yaml", "version": 1, "text": text})
        return uri

    def _ask(self, method: str, **params: Any) -> Any:
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                return message["result"]

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _receive(self) -> Message:
        message = self._read()
        match message:
            case {"method": "workspace/configuration", "id": number, "params": {"items": items}}:
                self._send({"id": number, "result": [SETTINGS.get(item["section"]) for item in items]})
            case {"method": str(), "id": number}:
                self._send({"id": number, "result": None})
            case {"method": "textDocument/publishDiagnostics", "params": {"uri": uri, "diagnostics": found}}:
                self._problems[uri] = found
            case _:
                pass
        return message

    def _send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        pipe = _pipe(self._process.stdin)
        pipe.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        pipe.flush()

    def _read(self) -> Message:
        """The next message; a server that says nothing is ended, rather than waited for."""
        pipe = _pipe(self._process.stdout)
        watch = Timer(SECONDS, self._process.kill)
        watch.start()
        try:
            headers = dict(line.split(b": ") for line in iter(lambda: pipe.readline().strip(), b""))
            message: Message = json.loads(pipe.read(int(headers[b"Content-Length"])))
        finally:
            watch.cancel()
        return message


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _underlined(lines: list[str], place: Message) -> str:
    """The text of a range, of its first line only."""
    start, end = place["start"], place["end"]
    line: str = lines[start["line"]]
    return line[start["character"] : end["character"] if end["line"] == start["line"] else len(line)]
