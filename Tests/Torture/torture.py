#!/usr/bin/env python3
"""Kills runner and its workers at random moments, lets them go on, and compares with a run that nobody disturbed.

    torture.py RUNNER [--rounds 200] [--seed N]

A round is one kill -9. Which processes it hits is drawn: runner with all its workers (so that nobody can say anything
any more), runner alone (its workers notice and save), or one worker alone (its run fails and starts over). After at most ten
rounds the runs of a store are left to end, the store is compared row by row with the undisturbed one, and the next wave
of rounds begins with an empty store. Every second wave has two runners at once on it; its counts are printed apart.
"""

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

SPEC = """{
  "name": "torture",
  "baseline": "adam",
  "seeds": [0, 1],
  "defaults": { "dataset": "glyphs", "epochs": 90, "batch_size": 96, "learning_rate": 0.01 },
  "configurations": [
    { "name": "adam" },
    { "name": "sgd", "extends": "adam", "schedule": { "name": "one_cycle" }, "drop_last": false,
      "model": { "normalization": "batch" }, "optimizer": { "name": "sgd", "momentum": 0.9 } }
  ]
}
"""
BATCHES = "SELECT run, step, epoch, loss, smooth_loss, learning_rate, momentum FROM batches"
EPOCHS = "SELECT run, epoch, train_loss, valid_loss, accuracy FROM epochs"
DIGESTS = "SELECT run, weights_digest, metrics_digest FROM provenance"
# Rounds on one store.
WAVE = 10
# Seconds to wait for a round in which nothing gets on, on a machine that is very busy.
PATIENCE = 120


def rows(store, sql):
    """The answer of one query, none where there is no store yet."""
    try:
        connection = sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=30)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()
    except sqlite3.OperationalError:
        return []


def children(process_id):
    """The processes that a process has started."""
    try:
        with open(f"/proc/{process_id}/task/{process_id}/children") as file:
            return [int(word) for word in file.read().split()]
    except OSError:
        return []


def kill(process_id, number):
    try:
        os.kill(process_id, number)
    except ProcessLookupError:
        pass


COUNTS = ["kills", "of runner and workers", "of runner alone", "of a worker alone", "resumes inside a run",
          "stores compared", "rows lost", "rows doubled", "rows that differ", "digests that differ"]
BAD = ["rows lost", "rows doubled", "rows that differ", "digests that differ"]


class Torture:
    def __init__(self, runner, folder, dice):
        self.runner, self.folder, self.dice = runner, folder, dice
        # By how many runners were at work on the store.
        self.all_counts = {runners: dict.fromkeys(COUNTS, 0) for runners in (1, 2)}
        self.counts = self.all_counts[1]
        self.resumes = {}

    def kills(self):
        return sum(counts["kills"] for counts in self.all_counts.values())

    def start(self, store):
        return subprocess.Popen(
            [self.runner, "torture.json", "--store", store, "--jobs", "2", "--checkpoint-every", "100ms"],
            cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def reference(self):
        """The store of a runner that nobody disturbs."""
        store = os.path.join(self.folder, "undisturbed.sqlite")
        if self.start(store).wait() != 0:
            sys.exit("the undisturbed run does not end well")
        return store

    def is_complete(self, store):
        statuses = [status for (status,) in rows(store, "SELECT status FROM results")]
        return len(statuses) == 4 and set(statuses) == {"completed"}

    def count_resumes(self, store):
        """Runs that went on from a checkpoint since the last look; a run that starts over counts from 0 again."""
        for run, resumes in rows(store, "SELECT run, resumes FROM provenance"):
            before = self.resumes.get((store, run), 0)
            self.counts["resumes inside a run"] += resumes - before if resumes >= before else resumes
            self.resumes[store, run] = resumes

    def wait_for_work(self, store, running):
        """Until more batches are recorded than now, and a random moment longer."""
        before = rows(store, "SELECT count(*) FROM run_batch")
        end = time.monotonic() + PATIENCE
        while any(process.poll() is None for process in running) and time.monotonic() < end:
            if rows(store, "SELECT count(*) FROM run_batch") > before:
                break
            time.sleep(0.02)
        time.sleep(self.dice.uniform(0, 0.8))

    def strike(self, running):
        """One kill -9; whether it hit something."""
        victim = self.dice.choice(running)
        if victim.poll() is not None:
            return False
        workers = children(victim.pid)
        what = self.dice.choices(["of runner and workers", "of runner alone", "of a worker alone"], [5, 3, 2])[0]
        if what == "of a worker alone" and not workers:
            return False
        if what == "of runner and workers":
            kill(victim.pid, signal.SIGSTOP)
            for worker in children(victim.pid):
                kill(worker, signal.SIGKILL)
        kill(self.dice.choice(workers) if what == "of a worker alone" else victim.pid, signal.SIGKILL)
        if what != "of a worker alone":
            victim.wait()
        self.counts["kills"] += 1
        self.counts[what] += 1
        return True

    def wave(self, store, runners, rounds):
        """Disturbs one store until it is complete or enough rounds are done, then lets it end."""
        running = []
        self.counts = self.all_counts[runners]
        while self.kills() < rounds and not self.is_complete(store):
            running = [process for process in running if process.poll() is None]
            running += [self.start(store) for _ in range(runners - len(running))]
            self.wait_for_work(store, running)
            self.count_resumes(store)
            self.strike(running)
        for process in running:
            process.wait()
        for _ in range(100):
            if self.is_complete(store):
                break
            process = self.start(store)
            process.wait()
            self.count_resumes(store)
        self.count_resumes(store)

    def compare(self, store, undisturbed):
        """Adds what differs between a store and the undisturbed one."""
        for sql, keys in [(BATCHES, 2), (EPOCHS, 2)]:
            expected = {row[:keys]: row[keys:] for row in rows(undisturbed, sql)}
            found_rows = rows(store, sql)
            found = {row[:keys]: row[keys:] for row in found_rows}
            self.counts["rows lost"] += len(expected.keys() - found.keys())
            self.counts["rows doubled"] += len(found_rows) - len(found) + len(found.keys() - expected.keys())
            self.counts["rows that differ"] += sum(
                found[key] != expected[key] for key in expected.keys() & found.keys())
        expected, found = ({row[0]: row[1:] for row in rows(path, DIGESTS)} for path in (undisturbed, store))
        self.counts["digests that differ"] += sum(
            value is None or value != found.get(run, (None, None))[index]
            for run, values in expected.items() for index, value in enumerate(values))
        self.counts["stores compared"] += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runner")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    options = parser.parse_args()
    print(f"torture: {options.rounds} rounds, seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        with open(os.path.join(folder, "torture.json"), "w") as file:
            file.write(SPEC)
        torture = Torture(os.path.abspath(options.runner), folder, random.Random(options.seed))
        undisturbed = torture.reference()
        expected = len(rows(undisturbed, BATCHES))
        wave = 0
        while torture.kills() < options.rounds:
            store = os.path.join(folder, f"wave{wave}.sqlite")
            torture.wave(store, 1 + wave % 2, min(options.rounds, torture.kills() + WAVE))
            torture.compare(store, undisturbed)
            print(f"  wave {wave}: {torture.kills()} kills so far", file=sys.stderr, flush=True)
            wave += 1
    one, two = torture.all_counts[1], torture.all_counts[2]
    print(f"{'':>24}  {'one runner':>10}  {'two at once':>11}  {'together':>8}")
    for name in COUNTS:
        print(f"{name:>24}  {one[name]:>10}  {two[name]:>11}  {one[name] + two[name]:>8}")
    print(f"{'rows of a store':>24}  {expected} batches")
    sys.exit(1 if any(counts[name] for counts in (one, two) for name in BAD) or expected == 0 else 0)


if __name__ == "__main__":
    main()
