"""The trained network as two ONNX graphs, built node by node.

encoder: x (T, B, width), lengths (B) int32
    -> tags (T, B) int32, names (T, B, n), arcs (B, T, T + 1),
       dependents (B, T, label), heads (B, T, label)
labeller: dependent (N, label), head (N, label) -> label (N) int32, the root label left out

The encoder's large products run on int8 weights (one scale a column) and uint8 activations, whose
scale the runtime takes from the least and greatest value of each call. Left alone, a sentence's
result would depend on its company in the batch. So every quantised input holds its bounds:
two constant columns on what enters a layer, and two saturated units inside each LSTM direction.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 13
QUANTISED = "com.microsoft"  # onnxruntime's own operators
SATURATED = 2  # units of each direction that stand at the bounds: one rises to 1, one falls to -1
OPEN = 30.0  # a gate's bias that opens it wholly


class Graph:
    """Nodes and constants of one graph, with fresh names for what lies between them."""

    def __init__(self, name):
        self.name, self.nodes, self.constants, self.count = name, [], [], 0

    def constant(self, value):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, op, inputs, output=None, domain="", **attributes):
        self.count += 1
        output = output or f"v{self.count}"
        self.nodes.append(helper.make_node(op, inputs, [output], domain=domain, **attributes))
        return output

    def integers(self, *values):
        return self.constant(np.array(values, np.int64))

    def slice(self, value, start, end, output=None):
        """Columns [start, end) of the last axis."""
        return self.add("Slice", [value, self.integers(start), self.integers(end), self.integers(-1)], output)

    def argmax(self, value, output):
        index = self.add("ArgMax", [value], axis=-1, keepdims=0)
        return self.add("Cast", [index], output, to=TensorProto.INT32)

    def bordered(self, value, bound):
        """A column of `bound` and a column of its negative behind the last axis of (T, B, n)."""
        for edge in (bound, -bound):
            value = self.add("Pad", [value, self.integers(0, 0, 0, 0, 0, 1), self.constant(np.float32(edge))])
        return value

    def model(self, inputs, outputs):
        info = lambda name, kind, shape: helper.make_tensor_value_info(name, kind, shape)
        graph = helper.make_graph(
            self.nodes, self.name, [info(*i) for i in inputs], [info(*o) for o in outputs], self.constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(QUANTISED, 1)]
        model = helper.make_model(graph, opset_imports=opsets, producer_name="demarche")
        model.ir_version = 7
        return model.SerializeToString()


def quantise(weight):
    """int8 and one float32 scale for each entry of the last axis; the axis before it is summed over."""
    scale = np.abs(weight).max(axis=-2) / 127
    scale[scale == 0] = 1
    return np.round(weight / scale[..., None, :]).astype(np.int8), scale.astype(np.float32)


def bordered(weight):
    """Two rows of zeros for the columns that hold the bounds."""
    pad = [(0, 0)] * (weight.ndim - 2) + [(0, 2), (0, 0)]
    return np.pad(weight, pad)


def encoder(w, vocabulary, settings):
    """`w`: weights by name as numpy arrays."""
    g = Graph("encoder")
    x, extra = "x", 0  # `extra`: saturated units in each direction of x
    for i in range(settings.layers):
        bound = settings.bound if i == 0 else 1
        x = lstm(g, w, f"layers.{i}.", x, bound, settings.hidden, extra)
        extra = SATURATED
    heads = ["tags", "names", "arc_dependent", "arc_head", "label_dependent", "label_head"]
    weight = np.concatenate([w[f"{h}.weight"] for h in heads]).T  # (2 * hidden, all heads)
    bias = np.concatenate([w[f"{h}.bias"] for h in heads])
    everything = product(g, x, spread(weight, settings.hidden, extra), bias)
    ends = np.cumsum([len(w[f"{h}.bias"]) for h in heads]).tolist()
    g.argmax(g.slice(everything, 0, ends[0]), "tags")
    g.slice(everything, ends[0], ends[1], "names")
    vectors = g.add("Transpose", [g.slice(everything, ends[1], ends[5])], perm=[1, 0, 2])  # sentence-major
    ends = [e - ends[1] for e in ends]
    bent = g.add("LeakyRelu", [g.slice(vectors, 0, ends[3])], alpha=0.1)
    arcs(g, w, g.slice(bent, 0, ends[2]), g.slice(bent, ends[2], ends[3]))
    g.slice(vectors, ends[3], ends[4], "dependents")
    g.slice(vectors, ends[4], ends[5], "heads")
    F, I = TensorProto.FLOAT, TensorProto.INT32
    return g.model(
        [("x", F, ["T", "B", settings.width]), ("lengths", I, ["B"])],
        [("tags", I, ["T", "B"]), ("names", F, ["T", "B", len(vocabulary.names)]),
         ("arcs", F, ["B", "T", "T1"]), ("dependents", F, ["B", "T", settings.label]),
         ("heads", F, ["B", "T", settings.label])])


def product(g, x, weight, bias):
    int8, scale = quantise(bordered(weight))
    zero = np.zeros_like(scale, np.int8)
    inputs = [g.bordered(x, 1), *(g.constant(v) for v in (int8, scale, zero, bias))]
    return g.add("DynamicQuantizeMatMul", inputs, domain=QUANTISED)


def lstm(g, w, prefix, x, bound, hidden, extra):
    """(T, B, in) -> (T, B, 2 * (hidden + SATURATED)). ONNX orders gates i o f c, torch i f c o."""
    both = lambda name: np.stack([w[f"{prefix}{name}_l0{way}"] for way in ("", "_reverse")])
    gates = lambda v: widened(v.reshape(2, 4, hidden, -1)[:, [0, 3, 1, 2]])  # (2, 4 * (hidden + 2), n)
    columns = lambda v: v.transpose(0, 2, 1)  # (2, n, 4 * (hidden + 2))
    own = bordered(np.stack([spread(c, hidden, extra) for c in columns(gates(both("weight_ih")))]))
    back = np.pad(columns(gates(both("weight_hh"))), [(0, 0), (0, SATURATED), (0, 0)])
    bias = gates(both("bias_ih") + both("bias_hh"))[..., 0]
    saturate(bias, hidden)
    bias = np.concatenate([bias, np.zeros_like(bias)], 1)  # (2, 8 * (hidden + 2))
    parts = [quantise(own), quantise(back)]
    inputs = [g.bordered(x, bound), *(g.constant(p[0]) for p in parts), g.constant(bias.astype(np.float32)), "lengths", "", "", ""]
    for _, scale in parts:
        inputs += [g.constant(scale), g.constant(np.zeros_like(scale, np.int8))]
    y = g.add("DynamicQuantizeLSTM", inputs, domain=QUANTISED, hidden_size=hidden + SATURATED, direction="bidirectional")
    y = g.add("Transpose", [y], perm=[0, 2, 1, 3])  # (T, 2, B, n) -> (T, B, 2, n)
    return g.add("Reshape", [y, g.integers(0, 0, -1)])


def widened(gates):
    """(2, 4, hidden, n) -> (2, 4 * (hidden + SATURATED), n): no weights for the saturated units."""
    wide = np.pad(gates, [(0, 0), (0, 0), (0, SATURATED), (0, 0)])
    return wide.reshape(2, -1, gates.shape[-1])


def saturate(bias, hidden):
    """Biases (2, 4 * (hidden + 2)), gates i o f c: the cell of one unit counts up, of the other down."""
    units = bias.reshape(2, 4, hidden + SATURATED)[:, :, hidden:]
    units[:, :3] = OPEN
    units[:, 3] = OPEN, -OPEN


def spread(weight, hidden, extra):
    """Rows for (forward, backward) units with `extra` zero rows behind each direction."""
    if not extra:
        return weight
    directions = weight.reshape(2, hidden, -1)
    return np.pad(directions, [(0, 0), (0, extra), (0, 0)]).reshape(2 * (hidden + extra), -1)


def arcs(g, w, dependent, head):
    """Biaffine scores; column 0 is the root. The last row of the product is the head's own score."""
    size = w["arc_root"].shape[0]
    weight = w["arc_product.weight"].T  # (arc + 1, arc)
    query = g.add("Add", [g.add("MatMul", [dependent, g.constant(weight[:size])]), g.constant(weight[size])])
    keys = g.add("Transpose", [head], perm=[0, 2, 1])
    root = g.add("MatMul", [query, g.constant(w["arc_root"][:, None])])  # (B, T, 1)
    g.add("Concat", [root, g.add("MatMul", [query, keys])], "arcs", axis=2)


def labeller(w, labels):
    """`labels`: the rows of the label head that are kept (all but the root label)."""
    g = Graph("labeller")
    size = w["label_root"].shape[0]
    bent = g.add("LeakyRelu", [g.add("Add", ["dependent", "head"])], alpha=0.1)
    both = g.add("Concat", [bent, g.add("Mul", ["dependent", "head"])], axis=1)
    weight, bias = w["label_output.weight"][labels].T, w["label_output.bias"][labels]
    score = g.add("Add", [g.add("MatMul", [both, g.constant(weight)]), g.constant(bias)])
    g.argmax(score, "label")
    F = TensorProto.FLOAT
    return g.model([("dependent", F, ["N", size]), ("head", F, ["N", size])],
                   [("label", TensorProto.INT32, ["N"])])
