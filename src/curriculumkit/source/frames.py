"""What a builder knows of the collections that are still open."""

from curriculumkit.source.mending import Remark


class Frame:
    """A mapping or sequence whose end has not come yet. What few of them have is a default of the class."""

    anchor: str | None = None
    as_key = False
    weight = 0
    height = 0
    key: str | None = None
    """None before a key, empty where the value is to be dropped."""
    key_node = 0
    last_value: int | None = None
    suspects: tuple[Remark, ...] = ()

    def __init__(self, node: int, is_map: bool, is_flow: bool) -> None:
        self.node = node
        self.is_map = is_map
        self.is_flow = is_flow
        self.data: dict[str, object] = {}
        self.items: list[object] = []
