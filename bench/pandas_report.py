"""The same work by pandas: read, every frequency, 45 crosstabs with chi-square, written out."""
import pickle
import sys

import pandas as pd

folder = sys.argv[1]
answers = pd.read_csv(folder + "/answers.csv")
out = {}
for name in answers.columns.drop(["weight", "region"]):
    out[name] = answers.groupby(name)["weight"].agg(["size", "sum"])
for item in ["item%d" % i for i in range(1, 16)]:
    for by in ["sector", "tenure", "role"]:
        cells = pd.crosstab(answers[item], answers[by])
        expected = cells.sum(axis=1).values[:, None] * cells.sum(axis=0).values[None, :] / cells.values.sum()
        out[item, by] = cells, ((cells.values - expected) ** 2 / expected).sum()
with open(folder + "/pandas.pickle", "wb") as file:
    pickle.dump(out, file)
