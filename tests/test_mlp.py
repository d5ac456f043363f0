import dataclasses
import itertools
import json

import numpy as np
import pytest

from dlkit import MLP, SGD, Adam, Momentum, Network, TrainingState, datasets

X, Y = datasets.xor(120, noise=0.05, rng=0)
LINE = np.linspace(-1, 1, 60)[:, None]


def test_a_hidden_layer_solves_xor():
    model = MLP((8,), optimizer=Adam(0.05), rng=0).fit(X, Y)
    assert model.score(X, Y) > 0.97
    assert MLP((), optimizer=Adam(0.05), rng=0).fit(X, Y).score(X, Y) < 0.8


def test_three_classes_keep_their_own_labels():
    points, labels = datasets.blobs(150, rng=0, n_classes=3)
    model = MLP(optimizer=SGD(0.5), rng=0).fit(points, labels * 10 - 7)
    assert model.classes_.tolist() == [-7, 3, 13]
    assert set(model.predict(points)) <= {-7, 3, 13}
    assert model.score(points, labels * 10 - 7) > 0.9
    proba = model.predict_proba(points)
    assert proba.shape == (150, 3)
    assert proba.sum(axis=1) == pytest.approx(1)
    assert np.array_equal(model.classes_[proba.argmax(axis=1)], model.predict(points))


def test_fit_ends_at_the_epoch_that_until_asks_for():
    model = MLP(epochs=300, rng=0)
    asked = []

    def until(state):
        asked.append(state.epoch)
        return state.loss < 0.65

    model.fit(X, Y, until=until)
    assert asked == list(range(1, len(model.history_)))
    assert model.history_[-1] < 0.65 <= model.history_[-2]
    same = MLP(epochs=asked[-1], rng=0).fit(X, Y)
    assert np.array_equal(model.theta_, same.theta_)


@pytest.mark.parametrize("n_targets", [None, 1, 2])
def test_regression_predicts_in_the_shape_of_y(n_targets):
    y = np.sin(3 * LINE[:, 0])
    if n_targets:
        y = np.column_stack([y, y**2])[:, :n_targets]
    model = MLP((16,), loss="mse", optimizer=Adam(0.03), epochs=300, rng=0)
    model.fit(LINE, y)
    assert model.predict(LINE).shape == y.shape
    assert model.score(LINE, y) > 0.98
    assert model.classes_ is None


@pytest.mark.parametrize("batch_size", [None, 7, 120, 500])
def test_a_state_s_loss_is_that_of_all_data_at_its_theta(batch_size):
    model = MLP((5, 4), batch_size=batch_size, epochs=6, l2=0.02, rng=1)
    network = Network((2, 5, 4, 2))
    states = list(model.steps(X, Y))
    assert [s.epoch for s in states] == list(range(7))
    for state in states:
        assert isinstance(state, TrainingState)
        expected = network.loss(state.theta, X, Y, 0.02)
        assert state.loss == pytest.approx(expected, rel=1e-12)


def test_l1_takes_away_the_weights_that_l2_only_makes_smaller():
    rng = np.random.default_rng(0)
    useless = np.column_stack([X, rng.normal(size=(len(X), 3))])
    kept = {}
    for name in ("l1", "l2"):
        model = MLP((6,), optimizer=SGD(0.1), epochs=1500, rng=0, **{name: 0.01})
        model.fit(useless, Y)
        (W, _), *_ = model.network_.layers(model.theta_)
        kept[name] = np.count_nonzero(np.abs(W[2:]) > 2e-3)  # a step of SGD is 1e-3
    assert kept["l1"] < kept["l2"] / 2


def test_batches_cover_every_sample_once_in_the_recorded_order():
    model = MLP((3,), batch_size=50, epochs=2, optimizer=SGD(0.3), rng=0)
    network = Network((2, 3, 2))
    states = list(model.steps(X, Y))
    for before, after in itertools.pairwise(states):
        theta = before.theta.copy()
        for rows in (after.order[:50], after.order[50:100], after.order[100:]):
            theta -= 0.3 * network.gradient(theta, X[rows], Y[rows])
        assert after.theta == pytest.approx(theta, rel=1e-12)
        assert sorted(after.order) == list(range(120))


def test_states_share_no_memory():
    for batch_size in (None, 16):
        states = list(MLP((3,), batch_size=batch_size, epochs=5, rng=0).steps(X, Y))
        for a, b in itertools.combinations(states, 2):
            assert not np.shares_memory(a.theta, b.theta)
            assert not np.array_equal(a.theta, b.theta)


def test_two_runs_side_by_side_do_not_disturb_each_other():
    model = MLP((3,), batch_size=16, epochs=5, rng=0)
    alone = [s.theta.tolist() for s in model.steps(X, Y)]
    pairs = list(zip(model.steps(X, Y), model.steps(X, Y), strict=True))
    assert [a.theta.tolist() for a, _ in pairs] == alone
    assert [b.theta.tolist() for _, b in pairs] == alone


def test_the_shuffle_never_changes_the_starting_weights():
    first = [
        next(iter(MLP((6,), batch_size=b, optimizer=o, epochs=e, rng=3).steps(X, Y)))
        for b, o, e in [(None, SGD(0.1), 5), (4, Adam(), 50), (32, Momentum(), 1)]
    ]
    assert all(np.array_equal(s.theta, first[0].theta) for s in first)


def test_steps_may_start_anywhere():
    theta = np.random.default_rng(0).normal(size=Network((2, 4, 2)).n_parameters)
    before = theta.copy()
    first, *_ = MLP((4,)).steps(X, Y, theta)
    assert np.array_equal(first.theta, theta)
    assert np.array_equal(theta, before)
    with pytest.raises(ValueError, match="22 parameter, tetapi theta punya 3"):
        MLP((4,)).steps(X, Y, [1, 2, 3])


def test_fit_is_the_last_of_the_steps():
    model = MLP((4,), batch_size=32, epochs=9, rng=0)
    assert model.fit(X, Y) is model
    states = list(MLP((4,), batch_size=32, epochs=9, rng=0).steps(X, Y))
    assert np.array_equal(model.theta_, states[-1].theta)
    assert model.history_.tolist() == [s.loss for s in states]
    assert model.network_.layer_sizes == (2, 4, 2)


def test_fit_forgets_earlier_fits():
    model = MLP((4,), epochs=5, rng=0)
    model.fit(*datasets.blobs(60, rng=0, n_classes=4)).fit(X, Y)
    assert np.array_equal(model.theta_, MLP((4,), epochs=5, rng=0).fit(X, Y).theta_)


def test_steps_never_write_to_the_model():
    model = MLP((4,), epochs=3, rng=0)
    fields = dict(vars(model))
    list(model.steps(X, Y))
    assert vars(model) == fields


def test_a_copy_can_be_made_from_the_parameters():
    model = MLP((4, 4), activation="relu", epochs=7, l2=0.1, rng=0).fit(X, Y)
    copy = dataclasses.replace(model)
    assert not hasattr(copy, "theta_")
    assert repr(copy) == repr(model)
    assert np.array_equal(copy.fit(X, Y).theta_, model.theta_)


def test_long_runs_leave_no_denormals():
    points, labels = datasets.blobs(64, noise=0.1, rng=0)
    for optimizer in (SGD(2.0), Momentum(2.0), Adam(0.1)):
        for activation in ("relu", "tanh"):
            model = MLP(
                (16, 16),
                activation=activation,
                optimizer=optimizer,
                epochs=1500,
                dtype="float32",
                rng=0,
            ).fit(10 * points, labels)
            arguments = model.theta_, 10 * points, labels
            deltas = model.network_.deltas(*arguments)
            for array in (*deltas, model.network_.gradient(*arguments), model.theta_):
                tiny = (array != 0) & (np.abs(array) < np.finfo(np.float32).tiny)
                assert not tiny.any()


def test_float32_where_asked():
    model = MLP((4,), dtype="float32", batch_size=16, rng=0).fit(X, Y)
    assert model.theta_.dtype == np.float32
    assert model.predict_proba(X).dtype == np.float32
    precise = MLP((4,), batch_size=16, rng=0).fit(X, Y)
    assert model.history_ == pytest.approx(precise.history_, rel=1e-3)


@pytest.mark.parametrize("batch_size", [None, 16])
@pytest.mark.parametrize("loss", ["mse", "cross_entropy"])
@pytest.mark.parametrize("optimizer", [SGD(1e6), Momentum(1e200), Adam(1e300)])
def test_diverging_training_is_quiet(optimizer, loss, batch_size):
    model = MLP(
        (4,),
        activation="relu",
        loss=loss,
        optimizer=optimizer,
        batch_size=batch_size,
        epochs=30,
        rng=0,
    )
    states = list(model.steps(100 * X, Y))
    assert len(states) == 31
    assert not states[-1].loss < states[0].loss
    assert model.fit(X, Y).predict(X).shape == Y.shape


def test_a_run_keeps_the_data_and_parameters_it_was_called_with():
    points, labels = X.copy(), Y.copy()
    model = MLP((3,), epochs=4, rng=0)
    steps = model.steps(points, labels)
    points[:], labels[:] = 0, 1 - labels
    model.epochs, model.optimizer = 50, SGD(9.0)
    expected = MLP((3,), epochs=4, rng=0).steps(X, Y)
    assert [s.loss for s in steps] == [s.loss for s in expected]


def test_an_iterator_that_is_left_early_leaves_numpy_s_warnings_as_they_were():
    before = np.geterr()
    steps = MLP((3,), batch_size=16, rng=0).steps(X, Y)
    next(steps)
    next(steps)
    assert np.geterr() == before


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"hidden_sizes": 8}, TypeError, "hidden_sizes harus deretan"),
        ({"hidden_sizes": (0,)}, ValueError, "tiap unsur hidden_sizes"),
        ({"activation": "swish"}, ValueError, "activation harus salah satu"),
        ({"loss": "hinge"}, ValueError, "loss harus salah satu"),
        ({"optimizer": SGD(-1)}, ValueError, "learning_rate harus"),
        ({"optimizer": SGD}, TypeError, r"optimizer harus SGD\(...\), .*bukan SGD"),
        ({"optimizer": "adam"}, TypeError, "optimizer harus SGD"),
        ({"epochs": 0}, ValueError, "epochs harus paling kecil 1"),
        ({"epochs": 2.0}, TypeError, "epochs harus bilangan bulat"),
        ({"batch_size": 0}, ValueError, "batch_size harus paling kecil 1"),
        ({"batch_size": 1.5}, TypeError, "batch_size harus bilangan bulat"),
        ({"l2": -0.1}, ValueError, "l2 harus"),
        ({"l1": -0.1}, ValueError, "l1 harus"),
        ({"rng": "benih"}, TypeError, "rng harus"),
        ({"dtype": "int32"}, ValueError, "dtype harus"),
        ({"dtype": "xyz"}, ValueError, "dtype harus"),
    ],
)
def test_bad_parameters_are_refused_at_the_call(changes, error, message):
    with pytest.raises(error, match=message):
        MLP(**changes).steps(X, Y)


@pytest.mark.parametrize("loss", ["cross_entropy", "mse"])
@pytest.mark.parametrize(
    ("bad_X", "bad_y", "error", "message"),
    [
        ([], [], ValueError, "X tidak boleh kosong"),
        ([1, 2, 3], [0, 1, 0], ValueError, "jumlah fitur"),
        ([[1], [np.nan]], [0, 1], ValueError, "X tidak boleh berisi NaN"),
        ([[1], [2]], [0, np.inf], ValueError, "y tidak boleh berisi NaN"),
        ([[1], [2]], [0, 1, 0], ValueError, "y"),
        ([["a"], ["b"]], [0, 1], TypeError, "bukan teks"),
        ([[1], [2]], ["a", "b"], TypeError, "bukan teks"),
        ([[1], [2]], 1.0, ValueError, "y"),
        ([[1], [2]], np.zeros((2, 1, 1)), ValueError, "y harus berbentuk"),
    ],
)
def test_bad_data_is_refused(loss, bad_X, bad_y, error, message):
    with pytest.raises(error, match=message):
        MLP(loss=loss).fit(bad_X, bad_y)


def test_what_float32_cannot_hold_is_refused_quietly():
    with pytest.raises(ValueError, match="X tidak boleh berisi NaN atau inf"):
        MLP(dtype="float32").fit([[1e300], [0.0]], [0, 1])


def test_bad_labels_are_refused():
    with pytest.raises(ValueError, match="dua kelas, tetapi semua labelnya 3"):
        MLP().fit([[1], [2]], [3, 3])
    with pytest.raises(ValueError, match='pakai loss="mse"'):
        MLP().fit([[1], [2]], [0.5, 1.5])
    with pytest.raises(ValueError, match="y harus berbentuk"):
        MLP().fit([[1], [2]], [[0], [1]])


def test_an_unfitted_model_cannot_be_used():
    for use in ("predict", "predict_proba"):
        with pytest.raises(ValueError, match="MLP ini belum dilatih"):
            getattr(MLP(), use)(X)
    with pytest.raises(ValueError, match="belum dilatih"):
        MLP().score(X, Y)
    with pytest.raises(ValueError, match="belum dilatih"):
        MLP().save("model.npz")


def test_regression_has_no_probabilities_and_refuses_another_shape():
    model = MLP(loss="mse", epochs=2, rng=0).fit(LINE, LINE[:, 0])
    with pytest.raises(ValueError, match="predict_proba hanya untuk"):
        model.predict_proba(LINE)
    with pytest.raises(ValueError, match="sama bentuknya"):
        model.score(LINE, LINE)
    with pytest.raises(ValueError, match="R² perlu y yang bervariasi"):
        model.score(LINE, np.ones(60))


@pytest.fixture
def saved(tmp_path):
    model = MLP(
        (5, 3), activation="relu", optimizer=Momentum(0.2, 0.5), epochs=4, l2=0.1, rng=7
    ).fit(X, Y + 4)
    path = tmp_path / "model.npz"
    model.save(path)
    return model, path


def test_a_saved_model_comes_back_whole(saved):
    model, path = saved
    loaded = MLP.load(str(path))
    assert repr(loaded) == repr(model)
    assert np.array_equal(loaded.theta_, model.theta_)
    assert np.array_equal(loaded.history_, model.history_)
    assert np.array_equal(loaded.predict(X), model.predict(X))
    assert np.array_equal(loaded.fit(X, Y + 4).theta_, model.theta_)


def test_a_saved_regression_comes_back_whole(tmp_path):
    y = LINE[:, 0] ** 2
    model = MLP((3,), loss="mse", dtype="float32", epochs=3).fit(LINE, y)
    model.save(tmp_path / "m")
    loaded = MLP.load(tmp_path / "m")
    assert np.array_equal(loaded.predict(LINE), model.predict(LINE))
    assert loaded.theta_.dtype == np.float32
    assert loaded.classes_ is None


def test_numpy_scalars_in_the_parameters_are_saved(tmp_path):
    model = MLP(
        np.array([3, 2]), epochs=np.int64(2), l2=np.float32(0.5), rng=np.int64(4)
    ).fit(X, Y)
    model.save(tmp_path / "model.npz")
    loaded = MLP.load(tmp_path / "model.npz")
    assert (loaded.hidden_sizes, loaded.epochs, loaded.rng) == ((3, 2), 2, 4)
    assert np.array_equal(loaded.fit(X, Y).theta_, model.theta_)


def test_a_model_saved_before_there_was_l1_still_loads(saved):
    model, path = saved
    with np.load(path) as stored:
        arrays = dict(stored)
    header = json.loads(str(arrays.pop("header")))
    del header["parameters"]["l1"]
    np.savez(path, header=np.array(json.dumps(header)), **arrays)
    assert repr(MLP.load(path)) == repr(model)


def test_a_saved_file_is_readable_by_whom_other_files_are(saved, tmp_path):
    other = tmp_path / "other"
    other.write_bytes(b"")
    assert saved[1].stat().st_mode == other.stat().st_mode


def test_saving_replaces_the_file_in_one_step(saved, monkeypatch):
    model, path = saved
    before = path.read_bytes()
    monkeypatch.setattr(np, "savez", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        model.save(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_model_without_pickle(saved):
    with np.load(saved[1], allow_pickle=False) as stored:
        assert {"header", "theta"} <= set(stored.files)
        assert all(stored[name].dtype.kind != "O" for name in stored.files)


def damaged(contents):
    yield "empty", b""
    yield "text", b"bukan model"
    yield "flipped", contents[:200] + bytes(255 - b for b in contents[200:])
    for part in (0.1, 0.5, 0.9, 0.999):
        yield f"cut at {part}", contents[: int(part * len(contents))]


def test_a_damaged_file_is_refused(saved):
    _, path = saved
    for name, contents in damaged(path.read_bytes()):
        path.write_bytes(contents)
        with pytest.raises(ValueError, match="bukan model dlkit yang utuh"):
            pytest.fail(f"{name}: {MLP.load(path)}")


def test_every_flipped_byte_is_noticed_or_harmless(saved):
    model, path = saved
    contents = path.read_bytes()
    refused = 0
    for i in range(0, len(contents), 37):
        path.write_bytes(contents[:i] + bytes([contents[i] ^ 0xFF]) + contents[i + 1 :])
        try:
            loaded = MLP.load(path)
        except ValueError as error:
            assert "bukan model dlkit" in str(error)  # noqa: PT017
            refused += 1
        else:
            assert np.array_equal(loaded.theta_, model.theta_)
    assert refused > len(contents) / 37 / 4


def test_a_foreign_file_is_refused(tmp_path):
    path = tmp_path / "x.npz"
    for arrays in ({"a": np.ones(3)}, {"header": np.array('{"format": "lain"}')}):
        np.savez(path, **arrays)
        with pytest.raises(ValueError, match="bukan model dlkit"):
            MLP.load(path)
    np.save(tmp_path / "y.npy", np.ones(3))
    with pytest.raises(ValueError, match="bukan model dlkit"):
        MLP.load(tmp_path / "y.npy")
    with pytest.raises(FileNotFoundError, match="tidak ada"):
        MLP.load(tmp_path / "z.npz")
    with pytest.raises((ValueError, OSError)):
        MLP.load(tmp_path)
