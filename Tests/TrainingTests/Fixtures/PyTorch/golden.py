"""What the makers of golden numbers share: drawing inputs, and writing JSON in the form of the other fixtures."""

import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
FOLDER = pathlib.Path(__file__).parent


def draw(generator, *shape, scale=1.0):
    """Numbers that are exact in float32, so that both sides start from the same."""
    numbers = torch.randn(*shape, generator=generator, dtype=torch.float64) * scale
    return numbers.to(torch.float32).to(torch.float64)


def number(value):
    """A float32 in the fewest digits that read back as the same."""
    value = float(torch.tensor(value, dtype=torch.float32))
    for digits in range(1, 10):
        text = f"{value:.{digits}g}"
        if float(torch.tensor(float(text), dtype=torch.float32)) == value:
            return float(text)
    return value


def tensor(values):
    """A tensor as `{"shape": …, "data": …}`, row by row."""
    values = values.detach()
    if values.is_floating_point():
        data = [number(value) for value in values.reshape(-1).tolist()]
    else:
        data = values.reshape(-1).tolist()
    return {"shape": list(values.shape), "data": data}


def write(name, content):
    """Writes NAME.json beside the makers."""
    content = {"about": f"torch {torch.__version__}, float64", **content}
    (FOLDER / f"{name}.json").write_text(json.dumps(content, separators=(",", ":")) + "\n")
