"""The numbers that SciPy gives for what Sources/Comparisons computes: expected.json beside this file.

    python3 scipy_agreement.py           compares expected.json with this machine's SciPy, exit code 1 where they differ
    python3 scipy_agreement.py --write   writes it again

Swift's tests hold Comparisons to expected.json within 1e-9, so they need no Python.
"""

import json
import pathlib
import sys

import numpy as np
from scipy import special, stats

HERE = pathlib.Path(__file__).parent
FILE = HERE / "expected.json"


def holm(p):
    """Holm (1979) from its definition: the largest step up to each rank; SciPy itself has none."""
    ranked = sorted(p)
    steps = [min(1.0, (len(p) - rank) * value) for rank, value in enumerate(ranked)]
    return [max(steps[: ranked.index(value) + ranked.count(value)]) for value in p]


def sign_flip(d):
    return stats.permutation_test(
        (d,), np.sum, permutation_type="samples", vectorized=True, n_resamples=np.inf, batch=20_000
    ).pvalue


def signed_rank(d):
    """The sign-flip test of the signed mid-ranks of what is not 0."""
    d = d[d != 0]
    return float(sign_flip(np.sign(d) * stats.rankdata(np.abs(d)))) if len(d) else 1.0


def case(rng, index):
    """One random comparison: differences, level, and what SciPy makes of them; every third has ties."""
    n = int(rng.integers(2, 15)) if index < 48 else 20
    d = rng.normal(rng.normal() / 2, 1, n)
    if index % 3 == 0:
        d = np.round(d * 4) / 4  # multiples of 1/4: sums are exact and often equal, zeros among them
    alpha = [0.05, 0.01, 0.1][index % 3]
    low, high = stats.t.interval(1 - alpha, n - 1, loc=np.mean(d), scale=stats.sem(d))
    p = [float(value) for value in np.round(rng.uniform(0, 0.2, int(rng.integers(1, 9))), 3)]
    return {
        "differences": [float(value) for value in d], "alpha": alpha, "interval": [float(low), float(high)],
        "sign_flip": float(sign_flip(d)), "signed_rank": signed_rank(d), "p": p, "holm": holm(p),
    }


def crossed(rng):
    """Correctness of 5 seeds on 37 images, and the variances from the definitions, with explicit residuals."""
    seeds, images = 5, 37
    hard = rng.uniform(0.3, 1, images)
    v, b = (rng.uniform(size=(seeds, images)) < hard for _ in range(2))
    u = v.astype(int) - b.astype(int)
    rows, columns = u.mean(axis=1), u.mean(axis=0)
    residuals = u - rows[:, None] - columns[None, :] + u.mean()
    variances = [
        rows.var(ddof=1) / seeds, columns.var(ddof=1) / images,
        (residuals**2).sum() / ((seeds - 1) * (images - 1) * seeds * images),
    ]
    text = lambda rows: ["".join("1" if bit else "0" for bit in row) for row in rows]
    return {
        "own": text(v), "reference": text(b), "mean": float(u.mean()), "variances": [float(x) for x in variances],
        "standard_error": float(np.sqrt(max(0, variances[0] + variances[1] - variances[2]))),
    }


def expected():
    rng = np.random.default_rng(13)
    degrees = [1, 2, 3, 4, 7, 9, 19, 49, 199, 2.5, 13.75]
    return {
        "made_by": "python3 Tests/ComparisonsTests/SciPy/scipy_agreement.py --write",
        "t_quantile": [
            [df, p, float(stats.t.ppf(p, df))] for df in degrees for p in [0.01, 0.2, 0.8, 0.95, 0.975, 0.995, 0.99975]
        ],
        "t_two_sided": [
            [df, t, float(2 * stats.t.sf(t, df))] for df in degrees for t in [0.001, 0.3, 1, 2.5, 8, 40]
        ],
        "log_gamma": [[x, float(special.gammaln(x))] for x in [0.1, 0.5, 1, 1.5, 2, 3.25, 9.5, 15, 40, 1000.5]],
        "incomplete_beta": [
            [x, a, b, float(special.betainc(a, b, x))]
            for x in [0.001, 0.2, 0.5, 0.9] for a in [0.5, 1, 3.5, 60] for b in [0.5, 2, 24]
        ],
        "cases": [case(rng, index) for index in range(50)],
        "crossed": crossed(rng),
    }


def differences(ours, theirs, path=""):
    """The paths at which two trees differ by more than 1e-9 of a number's size."""
    if isinstance(ours, dict):
        return [d for key in ours | theirs for d in differences(ours.get(key), theirs.get(key), f"{path}/{key}")]
    if isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        return [d for i, pair in enumerate(zip(ours, theirs)) for d in differences(*pair, f"{path}/{i}")]
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)):
        return [] if abs(ours - theirs) <= 1e-9 * max(1, abs(ours)) else [f"{path}: {ours} and {theirs}"]
    return [] if ours == theirs else [f"{path}: {ours} and {theirs}"]


def text(tree):
    """JSON with one line for each row of the tables, so that a changed number is a changed line."""
    parts = []
    for key, value in tree.items():
        if isinstance(value, list):
            rows = ",\n    ".join(json.dumps(row) for row in value)
            parts.append(f'  {json.dumps(key)}: [\n    {rows}\n  ]')
        else:
            parts.append(f"  {json.dumps(key)}: {json.dumps(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    made = expected()
    if "--write" in sys.argv[1:]:
        FILE.write_text(text(made))
        sys.exit(0)
    found = differences(json.loads(FILE.read_text()), made)
    print("\n".join(found) or f"{len(made['cases'])} cases agree")
    sys.exit(1 if found else 0)
