"""Makes layers.json with PyTorch: each layer forwards and backwards, and whole networks from a spec's list of layers.

    python3 -m pip install torch
    python3 Tests/TrainingTests/Fixtures/PyTorch/make_layers.py
"""

import torch
from torch import nn

from golden import draw, tensor, write


def layer_case(layer, module, x, generator):
    """One layer, entry and module, on x: y, and the gradients of sum(y * dy)."""
    for parameter in module.parameters():
        parameter.data = draw(generator, *parameter.shape, scale=0.5)
    x = x.clone().requires_grad_()
    y = module(x)
    dy = draw(generator, *y.shape)
    (y * dy).sum().backward()
    case = {"layer": layer, "x": tensor(x), "y": tensor(y), "dy": tensor(dy), "dx": tensor(x.grad)}
    for name, parameter in module.named_parameters():
        case[name], case["d" + name] = tensor(parameter), tensor(parameter.grad)
    return case


def layer_cases():
    generator = torch.Generator().manual_seed(11)

    def maps(*shape, scale=1.0):
        return draw(generator, *shape, scale=scale)

    special = torch.tensor([[[[0.0, -0.0, 1e-3, -1e-3, 12.0, -12.0, 40.0, -40.0, 3.0, -3.0, 0.5, -0.5]]]])
    cases = []

    def case(layer, module, x):
        cases.append(layer_case(layer, module, x, generator))

    for entry, module in [
        ({"name": "relu"}, nn.ReLU()), ({"name": "leaky_relu"}, nn.LeakyReLU()),
        ({"name": "leaky_relu", "negative_slope": 0.3}, nn.LeakyReLU(0.3)), ({"name": "gelu"}, nn.GELU()),
        ({"name": "silu"}, nn.SiLU()),
    ]:
        case(entry, module, maps(3, 5, 4, 3, scale=2))
        case(entry, module, special)
    for kernel, stride, padding, height, width in [
        (1, 1, 0, 3, 4), (2, 1, 0, 4, 5), (3, 1, 1, 5, 4), (4, 3, 2, 9, 7), (3, 2, 0, 7, 7), (5, 1, 0, 5, 5)
    ]:
        case({"name": "conv", "channels": 6, "kernel_size": kernel, "stride": stride, "padding": padding},
             nn.Conv2d(5, 6, kernel, stride, padding), maps(3, 5, height, width))
    case({"name": "linear", "channels": 7}, nn.Sequential(nn.Flatten(), nn.Linear(9, 7), nn.Unflatten(1, (7, 1, 1))),
         maps(4, 9, 1, 1))
    for kernel, stride, padding, height, width in [(2, 2, 0, 6, 6), (3, 2, 1, 7, 5), (3, 1, 0, 4, 4), (2, 3, 1, 8, 8)]:
        entry = {"kernel_size": kernel, "stride": stride, "padding": padding}
        case({"name": "max_pool", **entry}, nn.MaxPool2d(kernel, stride, padding), maps(3, 5, height, width))
        case({"name": "average_pool", **entry}, nn.AvgPool2d(kernel, stride, padding), maps(3, 5, height, width))
    # Many equal numbers: the gradient goes to the first.
    case({"name": "max_pool", "kernel_size": 3, "stride": 2, "padding": 1}, nn.MaxPool2d(3, 2, 1),
         torch.round(maps(2, 3, 7, 7)))
    case({"name": "global_max_pool"}, nn.AdaptiveMaxPool2d(1), maps(3, 5, 4, 6))
    case({"name": "global_average_pool"}, nn.AdaptiveAvgPool2d(1), maps(3, 5, 4, 6))
    case({"name": "flatten"}, nn.Sequential(nn.Flatten(), nn.Unflatten(1, (30, 1, 1))), maps(3, 5, 2, 3))
    case({"name": "layer_norm"}, nn.LayerNorm((6, 3, 4)), maps(5, 6, 3, 4, scale=3) + 2)
    case({"name": "group_norm", "groups": 3}, nn.GroupNorm(3, 6), maps(5, 6, 3, 4, scale=3) + 2)
    case({"name": "group_norm", "groups": 6}, nn.GroupNorm(6, 6), maps(20, 6, 2, 2))
    case({"name": "instance_norm"}, nn.InstanceNorm2d(6, affine=True), maps(5, 6, 3, 4, scale=3) + 2)
    case({"name": "instance_norm", "affine": False}, nn.InstanceNorm2d(6), maps(5, 6, 3, 4))
    case({"name": "batch_norm"}, nn.BatchNorm2d(6), maps(5, 6, 3, 4, scale=3) + 2)
    return cases


def module(entry, channels, extent):
    """PyTorch's layer for an entry of a list, on square maps; with the channels and the extent that it makes."""
    name = entry["name"]
    if name == "conv":
        kernel, stride, padding = entry.get("kernel_size", 3), entry.get("stride", 1), entry.get("padding", 0)
        return (nn.Conv2d(channels, entry["channels"], kernel, stride, padding), entry["channels"],
                (extent + 2 * padding - kernel) // stride + 1)
    if name in ("max_pool", "average_pool"):
        kernel, stride = entry.get("kernel_size", 2), entry.get("stride", 2)
        kind = nn.MaxPool2d if name == "max_pool" else nn.AvgPool2d
        return kind(kernel, stride), channels, (extent - kernel) // stride + 1
    if name == "flatten":
        return nn.Flatten(), channels * extent * extent, 1
    if name == "global_average_pool":
        return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten()), channels, 1
    if name == "linear":
        return nn.Linear(channels, entry["channels"]), entry["channels"], 1
    make = {
        "relu": nn.ReLU, "gelu": nn.GELU, "silu": nn.SiLU,
        "leaky_relu": lambda: nn.LeakyReLU(entry.get("negative_slope", 0.01)),
        "batch_norm": lambda: nn.BatchNorm2d(channels),
        "layer_norm": lambda: nn.LayerNorm((channels, extent, extent)),
        "group_norm": lambda: nn.GroupNorm(entry["groups"], channels),
        "instance_norm": lambda: nn.InstanceNorm2d(channels, affine=True),
    }
    return make[name](), channels, extent


LISTS = {
    "perceptron": [{"name": "flatten"}, {"name": "linear", "channels": 12}, {"name": "relu"},
                   {"name": "linear", "channels": 3}],
    "pooled": [{"name": "conv", "channels": 6, "padding": 1}, {"name": "gelu"}, {"name": "max_pool"},
               {"name": "conv", "channels": 5}, {"name": "relu"}, {"name": "global_average_pool"},
               {"name": "linear", "channels": 3}],
    "batch": [{"name": "average_pool"}, {"name": "batch_norm"}, {"name": "conv", "channels": 6, "kernel_size": 2},
              {"name": "batch_norm"}, {"name": "silu"}, {"name": "max_pool", "stride": 1}, {"name": "relu"},
              {"name": "flatten"}, {"name": "linear", "channels": 3}],
    "images": [{"name": "layer_norm"}, {"name": "conv", "channels": 6, "padding": 1},
               {"name": "instance_norm"}, {"name": "leaky_relu", "negative_slope": 0.2},
               {"name": "conv", "channels": 8, "stride": 2}, {"name": "group_norm", "groups": 2}, {"name": "relu"},
               {"name": "batch_norm"}, {"name": "gelu"}, {"name": "global_average_pool"},
               {"name": "linear", "channels": 3}],
}


def network_cases():
    generator = torch.Generator().manual_seed(12)
    cases = []
    for name, layers in LISTS.items():
        channels, extent = 2, 6
        modules = []
        for entry in layers:
            made, channels, extent = module(entry, channels, extent)
            modules.append(made)
        network = nn.Sequential(*modules)
        # Only what a spec's list can name has parameters, in the order of the list.
        parameters = list(network.parameters())
        for parameter in parameters:
            scale = 0.5 if parameter.dim() == 1 else (parameter[0].numel()) ** -0.5
            parameter.data = draw(generator, *parameter.shape, scale=scale) + (0.75 if parameter.dim() == 1 else 0)
            parameter.data = parameter.data.to(torch.float32).to(torch.float64)
        images, labels = draw(generator, 9, 2, 6, 6), torch.randint(3, (9,), generator=generator)
        start = [tensor(parameter) for parameter in parameters]
        optimizer = torch.optim.SGD(parameters, lr=0.05, momentum=0.9)
        losses = []
        for step in range(4):
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(network(images), labels)
            loss.backward()
            losses.append(loss.item())
            if step == 0:
                gradients = [tensor(parameter.grad) for parameter in parameters]
            optimizer.step()
        network.eval()
        evaluation = nn.functional.cross_entropy(network(images), labels).item()
        cases.append({
            "name": name, "layers": layers, "images": tensor(images), "labels": labels.tolist(), "parameters": start,
            "gradients": gradients, "lr": 0.05, "mom": 0.9, "loss": losses, "eval_loss": evaluation})
    return cases


if __name__ == "__main__":
    write("layers", {"cases": layer_cases(), "networks": network_cases()})
