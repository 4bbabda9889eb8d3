"""Makes schedules.json, optimizers.json, losses.json, clipping.json and initialization.json with PyTorch.

    python3 -m pip install torch
    python3 Tests/TrainingTests/Fixtures/PyTorch/make_training.py
"""

import math

import torch
from torch import nn
from torch.optim import lr_scheduler as schedulers

from golden import draw, tensor, write

STEPS = 40
RATE = 0.3


def rates(make, steps=STEPS):
    """The learning rate of each step under a scheduler."""
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=RATE)
    scheduler = make(optimizer)
    result = []
    for _ in range(steps):
        result.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return result


def schedules():
    def cosine(end, steps=STEPS):
        return lambda o: schedulers.CosineAnnealingLR(o, T_max=steps, eta_min=RATE * end)

    def linear(start, end, steps=STEPS):
        return lambda o: schedulers.LinearLR(o, start_factor=start, end_factor=end, total_iters=steps)

    def after(first, then, at):
        return lambda o: schedulers.SequentialLR(o, [first(o), then(o)], milestones=[at])

    def constant(optimizer):
        return schedulers.ConstantLR(optimizer, factor=1)

    def exponential(end):
        return lambda o: schedulers.ExponentialLR(o, gamma=end ** (1 / STEPS))

    def polynomial(power, steps=STEPS):
        return lambda o: schedulers.PolynomialLR(o, total_iters=steps, power=power)

    def step(parts, gamma):
        return lambda o: schedulers.MultiStepLR(o, milestones=[round(part * STEPS) for part in parts], gamma=gamma)

    return [
        ({"name": "cosine"}, rates(cosine(0))),
        ({"name": "cosine", "end_factor": 0.2}, rates(cosine(0.2))),
        ({"name": "linear"}, rates(linear(1, 0))),
        ({"name": "linear", "end_factor": 0.25}, rates(linear(1, 0.25))),
        ({"name": "exponential"}, rates(exponential(0.01))),
        ({"name": "exponential", "end_factor": 0.3}, rates(exponential(0.3))),
        ({"name": "polynomial"}, rates(polynomial(2))),
        ({"name": "polynomial", "power": 0.9}, rates(polynomial(0.9))),
        ({"name": "step"}, rates(step([0.5, 0.75], 0.1))),
        ({"name": "step", "milestones": [0.3, 0.7, 0.9], "gamma": 0.5}, rates(step([0.3, 0.7, 0.9], 0.5))),
        ({"name": "flat_cosine", "pct_start": 0.6, "div_final": 50},
         rates(after(constant, cosine(1 / 50, 16), 24))),
        ({"name": "constant", "warmup": 0.25, "warmup_div": 10}, rates(linear(0.1, 1, 10))),
        ({"name": "cosine", "warmup": 0.25, "warmup_div": 10},
         rates(after(linear(0.1, 1, 10), cosine(0, 30), 10))),
        ({"name": "polynomial", "power": 1.5, "warmup": 0.1, "warmup_div": 4},
         rates(after(linear(0.25, 1, 4), polynomial(1.5, 36), 4))),
    ]


def lines():
    """fastai's `combined_cos` with `SchedLin` for `SchedCos`: PyTorch's own `OneCycleLR` counts its positions otherwise."""
    result = []
    for div, div_final, pct_start, moms in [(25, 1e5, 0.25, (0.95, 0.85, 0.95)), (10, 100, 0.4, (0.9, 0.7, 0.8))]:
        def line(start, end, position):
            return start + position * (end - start)

        rates, momentums = [], []
        for step in range(STEPS):
            position = step / STEPS
            rises = position < pct_start
            within = position / pct_start if rises else (position - pct_start) / (1 - pct_start)
            ends = (RATE / div, RATE) if rises else (RATE, RATE / div_final)
            rates.append(line(*ends, within))
            momentums.append(line(*(moms[:2] if rises else moms[1:]), within))
        settings = {"name": "one_cycle", "anneal": "linear", "div": div, "div_final": div_final,
                    "pct_start": pct_start, "moms": list(moms)}
        result.append((settings, rates, momentums))
    return result


def schedule_file():
    cases = [{"settings": settings, "lr": rates} for settings, rates in schedules()]
    cases += [{"settings": settings, "lr": rates, "mom": momentums} for settings, rates, momentums in lines()]
    write("schedules", {"lr": RATE, "steps": STEPS, "cases": cases})


def optimizer_file():
    generator = torch.Generator().manual_seed(1)
    cases = []

    def case(name, hypers, make, is_decoupled=False):
        start = draw(generator, 6)
        gradients = [draw(generator, 6) for _ in range(5)]
        parameter = nn.Parameter(start.clone())
        optimizer = make([parameter])
        after = []
        for gradient in gradients:
            if is_decoupled:
                parameter.data.mul_(1 - hypers["lr"] * hypers["wd"])
            parameter.grad = gradient.clone()
            optimizer.step()
            after.append({"p": tensor(parameter)})
        cases.append({
            "name": name, "hypers": hypers, "do_wd": True, "p0": tensor(start),
            "grads": [tensor(gradient) for gradient in gradients], "per_step_hypers": None, "after": after})

    optim = torch.optim
    case("nesterov", {"opt": "sgd", "lr": 0.1, "mom": 0.9, "wd": 0.0, "nesterov": True},
         lambda p: optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True))
    case("nesterov_l2", {"opt": "sgd", "lr": 0.1, "mom": 0.9, "wd": 0.01, "decouple_wd": False, "nesterov": True},
         lambda p: optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.01))
    case("nesterov_decoupled",
         {"opt": "sgd", "lr": 0.1, "mom": 0.8, "wd": 0.05, "decouple_wd": True, "nesterov": True},
         lambda p: optim.SGD(p, lr=0.1, momentum=0.8, nesterov=True), is_decoupled=True)
    case("rmsprop_plain", {"opt": "rmsprop", "lr": 0.01, "mom": 0.0, "sqr_mom": 0.99, "eps": 1e-8, "wd": 0.0},
         lambda p: optim.RMSprop(p, lr=0.01, alpha=0.99, eps=1e-8))
    case("rmsprop_l2",
         {"opt": "rmsprop", "lr": 0.01, "mom": 0.0, "sqr_mom": 0.9, "eps": 1e-5, "wd": 0.1, "decouple_wd": False},
         lambda p: optim.RMSprop(p, lr=0.01, alpha=0.9, eps=1e-5, weight_decay=0.1))
    case("rmsprop_decoupled",
         {"opt": "rmsprop", "lr": 0.01, "mom": 0.0, "sqr_mom": 0.99, "eps": 1e-8, "wd": 0.1, "decouple_wd": True},
         lambda p: optim.RMSprop(p, lr=0.01, alpha=0.99, eps=1e-8), is_decoupled=True)
    case("adamw",
         {"opt": "adam", "lr": 0.02, "mom": 0.9, "sqr_mom": 0.999, "eps": 1e-8, "wd": 0.1, "decouple_wd": True},
         lambda p: optim.AdamW(p, lr=0.02, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.1))
    case("adam_l2",
         {"opt": "adam", "lr": 0.02, "mom": 0.9, "sqr_mom": 0.999, "eps": 1e-8, "wd": 0.1, "decouple_wd": False},
         lambda p: optim.Adam(p, lr=0.02, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.1))
    write("optimizers", {"cases": cases})


def loss_file():
    generator = torch.Generator().manual_seed(2)
    cases = []
    for name, rows, classes, smoothing, scale in [
        ("usual", 6, 10, 0.1, 2), ("strong", 3, 4, 0.6, 2), ("huge_logits", 4, 5, 0.1, 60), ("none", 3, 10, 0.0, 1)
    ]:
        logits = draw(generator, rows, classes, scale=scale).requires_grad_()
        target = torch.randint(classes, (rows,), generator=generator)
        loss = nn.functional.cross_entropy(logits, target, label_smoothing=smoothing)
        loss.backward()
        cases.append({
            "kind": "cross_entropy", "name": name, "label_smoothing": smoothing, "logits": tensor(logits),
            "target": tensor(target), "loss": loss.item(), "dlogits": tensor(logits.grad)})
    write("losses", {"cases": cases})


def clipping_file():
    generator = torch.Generator().manual_seed(3)
    cases = []
    for kind, bound, scale in [("norm", 1.0, 1), ("norm", 100.0, 1), ("norm", 0.5, 1e-3), ("value", 0.4, 1)]:
        gradients = [draw(generator, *shape, scale=scale) for shape in [(4, 3, 3, 3), (4,), (10, 4)]]
        parameters = [nn.Parameter(torch.zeros_like(gradient)) for gradient in gradients]
        for parameter, gradient in zip(parameters, gradients):
            parameter.grad = gradient.clone()
        case = {"kind": kind, "max": bound, "grads": [tensor(gradient) for gradient in gradients]}
        if kind == "norm":
            case["total_norm"] = nn.utils.clip_grad_norm_(parameters, bound).item()
        else:
            nn.utils.clip_grad_value_(parameters, bound)
        cases.append({**case, "after": [tensor(parameter.grad) for parameter in parameters]})
    write("clipping", {"cases": cases})


def initialization_file():
    """Bounds and deviations as PyTorch computes them, seen in what it draws."""
    torch.manual_seed(4)
    init = nn.init
    cases = []
    for shape in [(16, 8, 3, 3), (10, 64), (8, 1, 5, 5)]:
        fan_in, fan_out = init._calculate_fan_in_and_fan_out(torch.empty(shape))
        gain = init.calculate_gain("leaky_relu", 0)
        exact = {
            "pytorch": ("uniform", math.sqrt(3) * init.calculate_gain("leaky_relu", math.sqrt(5)) / math.sqrt(fan_in)),
            "kaiming_uniform": ("uniform", math.sqrt(3) * gain / math.sqrt(fan_in)),
            "kaiming_normal": ("normal", gain / math.sqrt(fan_in)),
            "xavier_uniform": ("uniform", math.sqrt(6 / (fan_in + fan_out))),
            "xavier_normal": ("normal", math.sqrt(2 / (fan_in + fan_out))),
        }
        fill = {
            "pytorch": lambda t: init.kaiming_uniform_(t, a=math.sqrt(5)),
            "kaiming_uniform": init.kaiming_uniform_, "kaiming_normal": init.kaiming_normal_,
            "xavier_uniform": init.xavier_uniform_, "xavier_normal": init.xavier_normal_,
        }
        for name, (kind, size) in exact.items():
            draws = torch.stack([fill[name](torch.empty(shape)) for _ in range(200)])
            # What is written is what PyTorch really draws from: to a percent in deviation, and within the bound.
            deviation = size / math.sqrt(3) if kind == "uniform" else size
            assert abs(draws.std().item() / deviation - 1) < 0.01, (name, shape)
            assert kind == "normal" or draws.abs().max().item() <= size * (1 + 1e-12), (name, shape)
            cases.append({"name": name, "shape": list(shape), "kind": kind, "size": size})
    write("initialization", {"cases": cases})


if __name__ == "__main__":
    schedule_file()
    optimizer_file()
    loss_file()
    clipping_file()
    initialization_file()
