"""The chapter's training in PyTorch's eager mode, to compare with.

Reads one JSON request a line from standard input and answers each with one line of JSON, so that its imports and its
data are paid for once:

  {"do": "load", "folder": F, "mean": m, "std": s}          the images, normalised, in memory
  {"do": "speed", SHAPE, "channels_last": b, "threads": n, "hooks": b, "seconds": t}
  {"do": "calibrate", SHAPE}                                chooses the fastest settings for one thread
  {"do": "train", SHAPE, "epochs": n, "learning_rate": r, "one_cycle": b, "seed": s}

SHAPE is "batch_size": n, "batchnorm": b. What it can choose it chooses to be fast: the optimizer's fused or foreach
form, the memory format, validation in large batches, no loss read back before an epoch ends.
"""

import json
import math
import sys
import time

try:
    import torch
    from torch import nn
    from torch.nn.functional import cross_entropy
except ImportError as error:
    print(json.dumps({"error": str(error)}), flush=True)
    sys.exit(0)


def read_idx(path):
    """The bytes of an IDX file as a tensor of its shape."""
    with open(path, "rb") as file:
        raw = bytearray(file.read())
    extents = [int.from_bytes(raw[4 + 4 * i : 8 + 4 * i], "big") for i in range(raw[3])]
    return torch.frombuffer(raw, dtype=torch.uint8, offset=4 + 4 * raw[3]).reshape(extents)


def network(batchnorm, channels_last):
    """simple_cnn of fastbook, chapter 13: five convolutions of stride 2."""
    channels = [1, 8, 16, 32, 64, 10]
    layers = []
    for index, (inputs, outputs) in enumerate(zip(channels, channels[1:])):
        kernel = 5 if index == 0 else 3
        layers.append(nn.Conv2d(inputs, outputs, kernel, stride=2, padding=kernel // 2))
        if index < 4:
            layers.append(nn.ReLU(inplace=True))
        if batchnorm:
            layers.append(nn.BatchNorm2d(outputs))
    model = nn.Sequential(*layers, nn.Flatten())
    return model.to(memory_format=torch.channels_last) if channels_last else model


def activation_stats(module, inputs, output):
    """What fastai's ActivationStats records of a layer's output."""
    with torch.no_grad():
        output = output.detach()
        STATS.append((
            output.mean().item(), output.std().item(), (output <= 0.05).long().sum().item() / output.numel(),
            output.histc(40, 0, 10)))


STATS = []


def adam(model, form, learning_rate):
    """fastai's Adam: decay of convolutions' weights alone."""
    weights = [layer.weight for layer in model if isinstance(layer, nn.Conv2d)]
    others = [p for p in model.parameters() if not any(p is w for w in weights)]
    groups = [{"params": weights, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=learning_rate, betas=(0.9, 0.99), eps=1e-5, **{form: True})


def one_cycle(progress, peak):
    """Learning rate and momentum, as fastai's fit_one_cycle moves them."""

    def cosine(start, end, position):
        return start + (1 + math.cos(math.pi * (1 - position))) * (end - start) / 2

    if progress < 0.25:
        return cosine(peak / 25, peak, progress / 0.25), cosine(0.95, 0.85, progress / 0.25)
    rest = (progress - 0.25) / 0.75
    return cosine(peak, peak / 1e5, rest), cosine(0.85, 0.95, rest)


class Chapter:
    """The data, and what turned out to be fastest for each shape."""

    def __init__(self):
        self.forms = {}
        self.fastest = {}

    def load(self, request):
        def images(name):
            pixels = read_idx(f"{request['folder']}/{name}-images-idx3-ubyte").float().div_(255)
            return pixels.sub_(request["mean"]).div_(request["std"]).unsqueeze_(1)

        def labels(name):
            return read_idx(f"{request['folder']}/{name}-labels-idx1-ubyte").long()

        self.images, self.labels = images("train"), labels("train")
        self.valid_images, self.valid_labels = images("t10k"), labels("t10k")
        return {"torch": torch.__version__}

    def batches(self, batch_size):
        """The indices of an epoch's batches, shuffled, an incomplete one left out."""
        order = torch.randperm(len(self.images))
        return order[: len(order) // batch_size * batch_size].split(batch_size)

    def step(self, model, optimizer, indices):
        loss = cross_entropy(model(self.images.index_select(0, indices)), self.labels.index_select(0, indices))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        return loss.detach()

    def rate(self, request, channels_last, form, seconds):
        """Images a second of training with these settings, for about `seconds`."""
        model = network(request["batchnorm"], channels_last)
        STATS.clear()
        if request.get("hooks"):
            for layer in model:
                if isinstance(layer, (nn.Conv2d, nn.BatchNorm2d)):
                    layer.register_forward_hook(activation_stats)
        optimizer = adam(model, form, 0.003)
        batches = self.batches(request["batch_size"])
        for indices in batches[:5]:
            self.step(model, optimizer, indices)
        count, started = 0, time.perf_counter()
        while True:
            for indices in batches:
                self.step(model, optimizer, indices)
                count += len(indices)
                elapsed = time.perf_counter() - started
                if elapsed >= seconds:
                    return count / elapsed

    def form(self, request, channels_last, threads):
        """The faster form of the optimizer, tried once for each kind of request."""
        key = (request["batch_size"], request["batchnorm"], channels_last, threads)
        if key not in self.forms:
            rates = {form: self.rate(request, channels_last, form, 0.2) for form in ("fused", "foreach")}
            self.forms[key] = max(rates, key=rates.get)
        return self.forms[key]

    def speed(self, request):
        torch.set_num_threads(request["threads"])
        form = self.form(request, request["channels_last"], request["threads"])
        return {"images_per_second": self.rate(request, request["channels_last"], form, request["seconds"])}

    def calibrate(self, request):
        torch.set_num_threads(1)
        rates = {}
        for channels_last in (False, True):
            form = self.form(request, channels_last, 1)
            rates[channels_last, form] = self.rate(request, channels_last, form, 0.3)
        self.fastest[request["batch_size"], request["batchnorm"]] = max(rates, key=rates.get)
        return {}

    def train(self, request):
        torch.manual_seed(request["seed"])
        batch_size, peak = request["batch_size"], request["learning_rate"]
        channels_last, form = self.fastest[batch_size, request["batchnorm"]]
        model = network(request["batchnorm"], channels_last)
        optimizer = adam(model, form, peak)
        per_epoch = len(self.images) // batch_size
        losses, accuracies = [], []
        for epoch in range(request["epochs"]):
            model.train()
            for batch, indices in enumerate(self.batches(batch_size)):
                if request["one_cycle"]:
                    progress = (epoch * per_epoch + batch) / (per_epoch * request["epochs"])
                    rate, momentum = one_cycle(progress, peak)
                    for group in optimizer.param_groups:
                        group["lr"], group["betas"] = rate, (momentum, 0.99)
                losses.append(self.step(model, optimizer, indices))
            accuracies.append(self.validate(model))
        return {"accuracy": accuracies[-1], "batches": len(torch.stack(losses).tolist())}

    def validate(self, model):
        model.eval()
        hits, loss = 0, 0.0
        with torch.inference_mode():
            for images, labels in zip(self.valid_images.split(1000), self.valid_labels.split(1000)):
                logits = model(images)
                loss += cross_entropy(logits, labels, reduction="sum").item()
                hits += (logits.argmax(1) == labels).sum().item()
        return hits / len(self.valid_labels)


def main():
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    chapter = Chapter()
    for line in sys.stdin:
        request = json.loads(line)
        answer = getattr(chapter, request["do"])(request)
        print(json.dumps(answer), flush=True)


main()
