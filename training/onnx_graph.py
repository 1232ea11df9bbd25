"""The trained network as two ONNX graphs, built node by node.

encoder: x (T, B, width), lengths (B) int32
    -> tags (T, B) int32, names (T, B, n), arcs (B, T, T + 1),
       dependents (B, T, label), heads (B, T, label)
labeller: dependent (N, label), head (N, label) -> label (N) int32, the root label left out
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 13


class Graph:
    """Nodes and constants of one graph, with fresh names for what lies between them."""

    def __init__(self, name):
        self.name, self.nodes, self.constants, self.count = name, [], [], 0

    def constant(self, value):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, op, inputs, output=None, **attributes):
        self.count += 1
        output = output or f"v{self.count}"
        self.nodes.append(helper.make_node(op, inputs, [output], **attributes))
        return output

    def integers(self, *values):
        return self.constant(np.array(values, np.int64))

    def slice(self, value, start, end, output=None):
        """Columns [start, end) of the last axis."""
        return self.add("Slice", [value, self.integers(start), self.integers(end), self.integers(-1)], output)

    def argmax(self, value, output):
        index = self.add("ArgMax", [value], axis=-1, keepdims=0)
        return self.add("Cast", [index], output, to=TensorProto.INT32)

    def model(self, inputs, outputs):
        info = lambda name, kind, shape: helper.make_tensor_value_info(name, kind, shape)
        graph = helper.make_graph(
            self.nodes, self.name, [info(*i) for i in inputs], [info(*o) for o in outputs], self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="demarche")
        model.ir_version = 7
        onnx.checker.check_model(model)
        return model.SerializeToString()


def encoder(w, vocabulary, settings):
    """`w`: weights by name as numpy arrays."""
    g = Graph("encoder")
    x = "x"
    for i in range(2):
        x = lstm(g, w, f"layers.{i}.", x, settings.hidden)
    heads = ["tags", "names", "arc_dependent", "arc_head", "label_dependent", "label_head"]
    weight = np.concatenate([w[f"{h}.weight"] for h in heads]).T  # (2 * hidden, all heads)
    bias = np.concatenate([w[f"{h}.bias"] for h in heads])
    everything = g.add("Add", [g.add("MatMul", [x, g.constant(weight)]), g.constant(bias)])
    ends = np.cumsum([len(w[f"{h}.bias"]) for h in heads]).tolist()
    g.argmax(g.slice(everything, 0, ends[0]), "tags")
    g.slice(everything, ends[0], ends[1], "names")
    bent = g.add("LeakyRelu", [g.slice(everything, ends[1], ends[5])], alpha=0.1)
    bent = g.add("Transpose", [bent], perm=[1, 0, 2])  # sentence-major
    ends = [e - ends[1] for e in ends]
    arcs(g, w, g.slice(bent, 0, ends[2]), g.slice(bent, ends[2], ends[3]))
    g.slice(bent, ends[3], ends[4], "dependents")
    g.slice(bent, ends[4], ends[5], "heads")
    F, I = TensorProto.FLOAT, TensorProto.INT32
    return g.model(
        [("x", F, ["T", "B", settings.width]), ("lengths", I, ["B"])],
        [("tags", I, ["T", "B"]), ("names", F, ["T", "B", len(vocabulary.names)]),
         ("arcs", F, ["B", "T", "T1"]), ("dependents", F, ["B", "T", settings.label]),
         ("heads", F, ["B", "T", settings.label])])


def lstm(g, w, prefix, x, hidden):
    """(T, B, in) -> (T, B, 2 * hidden). ONNX orders gates i o f c, torch i f c o."""
    def stacked(name):
        return np.stack([gates(w[f"{prefix}{name}_l0{way}"], hidden) for way in ("", "_reverse")])

    bias = np.concatenate([stacked("bias_ih"), stacked("bias_hh")], 1)  # (2, 8 * hidden)
    inputs = [x, *(g.constant(v) for v in (stacked("weight_ih"), stacked("weight_hh"), bias)), "lengths"]
    y = g.add("LSTM", inputs, hidden_size=hidden, direction="bidirectional")  # (T, 2, B, hidden)
    y = g.add("Transpose", [y], perm=[0, 2, 1, 3])
    return g.add("Reshape", [y, g.integers(0, 0, -1)])


def gates(weight, hidden):
    i, f, c, o = (weight[k * hidden : (k + 1) * hidden] for k in range(4))
    return np.concatenate([i, o, f, c])


def arcs(g, w, dependent, head):
    """Biaffine scores; column 0 is the root. The last row of the product is the head's own score."""
    size = w["arc_root"].shape[0]
    product = w["arc_product.weight"].T  # (arc + 1, arc)
    query = g.add("Add", [g.add("MatMul", [dependent, g.constant(product[:size])]), g.constant(product[size])])
    keys = g.add("Transpose", [head], perm=[0, 2, 1])
    root = g.add("MatMul", [query, g.constant(w["arc_root"][:, None])])  # (B, T, 1)
    g.add("Concat", [root, g.add("MatMul", [query, keys])], "arcs", axis=2)


def labeller(w, labels):
    """`labels`: the rows of the label head that are kept (all but the root label)."""
    g = Graph("labeller")
    size = w["label_root"].shape[0]
    product = g.constant(w["label_product.weight"][labels].T)
    own, other = (g.constant(w["label_sum.weight"][labels].T[at : at + size]) for at in (0, size))
    together = g.add("MatMul", [g.add("Mul", ["dependent", "head"]), product])
    alone = g.add("Add", [g.add("MatMul", ["dependent", own]), g.add("MatMul", ["head", other])])
    score = g.add("Add", [g.add("Add", [together, alone]), g.constant(w["label_product.bias"][labels])])
    g.argmax(score, "label")
    F = TensorProto.FLOAT
    return g.model([("dependent", F, ["N", size]), ("head", F, ["N", size])],
                   [("label", TensorProto.INT32, ["N"])])
