from dataclasses import dataclass

from cairn.names import names


@dataclass
class Trail:
    name: str

    def __post_init__(self) -> None:
        names.append(self.name)
