import asyncio
import re

import numpy as np
import pytest

from dlkit import MLP, Adam, Standardiser
from dlkit.datasets import load_csv, train_test_split
from dlkit.live import ProjectPanel
from dlkit.live.hand import move, send
from dlkit.live.panel import Panel
from dlkit.live.sweep import CLICK
from tests.panel_cases import IRIS


@pytest.fixture(autouse=True)
def _nothing_left_open():
    yield
    for open_panel in Panel.instances():
        open_panel.close()


@pytest.fixture(scope="module")
def iris():
    """The parts that the panel makes at its first settings, by the library alone."""
    table = load_csv(IRIS)
    X, X_test, y, y_test = train_test_split(table.X, table.y, test_size=0.2, rng=0)
    X, X_val, y, y_val = train_test_split(X, y, test_size=0.25, rng=0)
    scale = Standardiser().fit(X)
    return *(scale.transform(part) for part in (X, X_val, X_test)), y, y_val, y_test


@pytest.fixture
def large(tmp_path):
    """A table of a hundred thousand rows; its training takes a while."""
    rng = np.random.default_rng(0)
    X = rng.normal(size=(100_000, 4)).round(3)
    y = (X[:, 0] * X[:, 1] > 0).astype(int)
    lines = (";".join(map(str, row)) + f";{label}" for row, label in zip(
        X.tolist(), y.tolist(), strict=True))  # fmt: skip
    path = tmp_path / "besar.csv"
    path.write_text("a;b;c;d;k\n" + "\n".join(lines))
    return str(path)


# ---- What it shows ------------------------------------------------------------------


def test_overfitting_is_told_of_the_validation_data():
    panel = ProjectPanel(path=IRIS, epochs=500)
    while panel.training.grow():
        pass
    panel.seek(500)
    assert "loss data validasi naik" in panel.details()
    assert "loss data uji" not in panel.details()


def test_the_marks_are_those_of_the_library(iris):
    X, X_val, X_test, y, y_val, y_test = iris
    model = MLP((8,), optimizer=Adam(0.01), epochs=60, rng=0).fit(X, y)
    panel = ProjectPanel(path=IRIS, epochs=60)
    training = panel.training
    for test, (inputs, labels) in enumerate([(X_val, y_val), (X_test, y_test)]):
        marks = training.marks(panel.theta, test=bool(test))
        assert marks.score == model.score(inputs, labels)
        assert marks.baseline == np.mean(labels == np.bincount(y).argmax())
        assert marks.right == round(marks.score * marks.count)
    assert np.array_equal(training.losses, model.history_)
    expected = model.network_.loss(model.theta_, X_val, y_val)
    assert training.test_losses[-1] == pytest.approx(expected)
    assert "acuan kelas tersering 36,7%" in panel.summary()


def test_the_grid_counts_what_validation_data_were_answered(iris):
    _, X_val, _, _, y_val, _ = iris
    panel = ProjectPanel(path=IRIS, epochs=12)
    panel.seek(3)
    answers = panel.training.network.output(panel.theta, X_val).argmax(axis=1)
    told = {(i, j): int(text) for j, i, text in panel.sight.grid._numbers.labels}
    assert sum(told.values()) == 30
    for (label, answer), count in told.items():
        assert count == np.sum((y_val == label) & (answers == answer))


def test_regression_is_marked_in_the_units_of_the_table():
    panel = ProjectPanel(path=IRIS, target="lebar_petal", ignore="jenis")
    table = load_csv(IRIS, target="lebar_petal", ignore=["jenis"])
    rest, _, y, _ = train_test_split(table.X, table.y, test_size=0.2, rng=0)
    _, _, y, y_val = train_test_split(rest, y, test_size=0.25, rng=0)
    marks = panel.training.marks(panel.theta)
    answers = panel.training.answers_for(panel.theta)
    assert marks.score == pytest.approx(np.abs(answers - y_val).mean())
    assert marks.baseline == pytest.approx(np.abs(y_val - y.mean()).mean())
    spread = np.square(y_val - y_val.mean()).sum()
    assert marks.r2 == pytest.approx(1 - np.square(answers - y_val).sum() / spread)
    assert 0.9 < marks.r2 < 1
    assert panel.sight.grid is None
    shown = panel.sight._points.get_xydata()
    assert np.allclose(shown[:, 0], y_val)
    panel.set(target="jenis", ignore="")
    assert panel.sight.grid is not None


def test_a_penalty_is_not_part_of_the_loss_on_screen(iris):
    X, _, _, y, *_ = iris
    panel = ProjectPanel(path=IRIS, l2=0.1, epochs=20)
    network, theta = panel.training.network, panel.theta
    assert panel.run.state.loss == pytest.approx(network.loss(theta, X, y))
    assert panel.run.state.loss < network.loss(theta, X, y, l2=0.1) - 0.01


def test_a_model_that_learnt_nothing_is_not_praised():
    panel = ProjectPanel(path=IRIS, epochs=1, learning_rate=0.001, seed=2)
    panel.seek(0)
    assert panel.training.marks(panel.theta).score <= 0.367
    assert "belum lebih baik daripada acuannya" in panel.details()
    panel.set(epochs=100, learning_rate=0.05)
    assert "belum lebih baik" not in panel.details()


def test_a_run_that_diverges_is_shown_and_explained():
    panel = ProjectPanel(
        path=IRIS, target="lebar_petal", ignore="jenis", learning_rate=1,
        hidden_sizes=(16, 16), epochs=60, seed=1,
    )  # fmt: skip
    assert "Diagnosis." in panel.details()
    assert panel.failure is None


# ---- The test data stay shut --------------------------------------------------------


def test_the_test_data_are_told_only_when_opened_and_for_that_model():
    panel = ProjectPanel(path=IRIS)
    assert "Data uji." not in panel.details()
    panel.open_test()
    first = panel.details()
    assert re.search(r"Data uji\.</strong> 27 dari 30 sampel benar \(90,0%\)", first)
    assert "Ini model ke-" not in first
    panel.seek(50)
    assert "Data uji." not in panel.details()
    panel.set(learning_rate=0.05)
    assert "Data uji." not in panel.details()
    panel.open_test()
    assert "Ini model ke-2 yang kamu uji" in panel.details()
    panel.set(data_seed=1)  # other test data: nobody has seen them yet
    panel.open_test()
    assert "Ini model ke-" not in panel.details()


# ---- Files that cannot be used ------------------------------------------------------

BAD = {
    "kosong": ("", "kosong"),
    "judul": ("a;b\n", "hanya berisi judul"),
    "satu kelas": ("a;b\n" + "1;x\n" * 12, "hanya punya satu kelas"),
    "hilang": ("a;b\n" + "1;x\n2;y\n" * 6 + ";x\n", "1 sel kosong"),
    "teks": ("a;b\n" + "1;x\n2;y\n" * 6 + "dua;x\n", "baris 14, kolom &quot;a&quot;"),
    "pemisah": ("a;b\n" + "1;x\n2;y\n" * 6 + "1,x\n", "tampaknya memakai koma"),
    "sedikit": ("a;b\n1;x\n2;y\n", "hanya punya 2 baris"),
    "biner": ("PK\x03\x04", "buku kerja Excel"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_in_place_and_the_last_state_stays(tmp_path, name):
    text, said = BAD[name]
    path = tmp_path / "buruk.csv"
    path.write_text(text)
    panel = ProjectPanel(path=IRIS)
    before = panel.summary(), panel.details(), panel.code(), panel.picture()
    panel.controls["path"].value = str(path)
    assert said in panel.face._message.value
    assert str(path) in panel.message
    assert panel.failure is None
    panel.seek(len(panel.run) - 1)
    after = panel.summary(), panel.details(), panel.code(), panel.picture()
    assert after == before
    panel.set(path=IRIS)
    assert panel.message == ""


def test_messages_name_the_controls_of_the_panel(tmp_path):
    panel = ProjectPanel(path=IRIS)
    panel.set(target="lebar_petal")
    assert 'di "Kolom one-hot" (lipatan Lanjutan)' in panel.message
    assert 'di "Abaikan kolom".' in panel.message
    told = []
    for name in ("hilang", "ribuan"):
        path = tmp_path / f"{name}.csv"
        thousands = "a;b\n" + "1.000;x\n2.000;y\n" * 6
        path.write_text(BAD[name][0] if name in BAD else thousands)
        told.append(ProjectPanel(path=str(path)).message)
    assert told[0].endswith('dengan "Buang baris yang tidak lengkap" (Lanjutan).')
    assert told[1].endswith('tanda desimalnya di "Tanda desimal" (lipatan Lanjutan).')
    rows = "x;jenis (lokal);k\n" + "1;padi;a\n2;jagung;b\n" * 6
    told.append(ProjectPanel(rows=rows).message)
    assert 'di "Kolom one-hot" (lipatan Lanjutan) kalau' in told[2]
    assert "=" not in "".join(told)


def test_what_is_no_text_is_refused_as_a_path():
    panel = ProjectPanel(path=IRIS)
    panel.set(path=3)
    assert panel.message == "path harus teks; yang diberikan 3."
    assert "iris.csv" in panel.summary()


def test_a_file_of_200_mb_is_told_too(tmp_path):
    with (tmp_path / "besar.csv").open("wb") as file:
        file.truncate(200_000_000)
    panel = ProjectPanel(path=str(tmp_path / "besar.csv"))
    assert "besarnya 200 MB" in panel.message
    assert "Tabel yang diketik" in panel.summary()  # something to look at meanwhile
    assert panel._repr_mimebundle_()[0]["text/plain"] == panel.summary()


def test_incomplete_rows_can_be_dropped_in_the_panel(tmp_path):
    path = tmp_path / "lubang.csv"
    path.write_text(BAD["hilang"][0])
    panel = ProjectPanel(path=str(path), drop_missing=True)
    assert panel.message == ""
    assert "1 baris yang tidak lengkap dibuang" in panel.details()


def test_a_class_that_training_never_sees_is_refused(tmp_path):
    path = tmp_path / "langka.csv"
    path.write_text("a;b\n" + "1;x\n2;y\n" * 12 + "3;z\n")
    told = [ProjectPanel(path=str(path), data_seed=seed).message for seed in range(12)]
    assert any(
        "Kelas &quot;z&quot;" in m or 'Kelas "z" hanya punya 1' in m for m in told
    )
    assert any(message == "" for message in told)


def test_columns_are_offered_as_targets_even_of_a_table_that_is_refused(tmp_path):
    path = tmp_path / "nama.csv"
    path.write_text(
        "a;b;nama\n" + "".join(f"{n};{n % 2};orang {n}\n" for n in range(30))
    )
    panel = ProjectPanel(path=IRIS)
    panel.controls["path"].value = str(path)
    assert 'target "nama" punya 30 nilai' in panel.message
    assert panel.controls["target"].options == ("a", "b", "nama")
    panel.set(target="b", ignore="nama")
    assert panel.message == ""
    assert "nama.csv, target b" in panel.summary()


def test_a_target_picked_from_a_list_that_is_just_replaced_is_the_last_column():
    panel = ProjectPanel(path=IRIS)
    panel.controls["path"].value = ""
    move(panel.controls["target"], 4)  # as the browser's old list had it
    assert panel.controls["target"].value == "kelas"
    assert (panel.message, panel.failure) == ("", None)


def test_a_file_that_changed_is_read_again(tmp_path):
    path = tmp_path / "data.csv"
    path.write_text("a;b\n" + "1;x\n2;y\n" * 10)
    panel = ProjectPanel(path=str(path))
    path.write_text("a;b\n" + "1;x\n2;y\n" * 20)
    panel.restart()
    assert panel.training.data.table.n_rows == 40


def test_a_typed_table_is_used_while_no_file_is_named():
    rows = "x;k\n" + "\n".join(f"{n};{'ab'[n // 10]}" for n in range(20))
    panel = ProjectPanel(rows=rows)
    assert panel.training.data.table.feature_names == ("x",)
    panel.controls["rows"].value = "x;k\n1;a"
    assert "hanya punya 1 baris" in panel.message
    assert panel.training.data.table.n_rows == 20


# ---- A long training ----------------------------------------------------------------


def test_a_large_table_leaves_the_loop_free_and_can_be_stopped(large):
    async def story():
        panel = ProjectPanel(path=large, epochs=500)
        assert panel.learning
        assert panel.progress.widget.layout.display == ""
        reached = []
        for _ in range(25):  # turns of the loop, while the training goes on
            await asyncio.sleep(0.02)
            reached.append(len(panel.run))
        assert "masih dilatih" in panel.summary()
        send(panel.progress._button, method="custom", content=CLICK)
        for _ in range(100):
            await asyncio.sleep(0.02)
            if not panel.learning:
                break
        kept = len(panel.run) - 1
        assert not panel.learning
        assert 3 < kept < 500
        assert f"dihentikan di epoch {kept}" in panel.summary()
        assert "Hasil sampai di sini tetap ada" in panel.progress._words.value
        assert panel.controls["epoch"].max == kept
        assert panel.training.marks(panel.theta).score > 0.6
        panel.seek(1)
        assert panel.run.position == 1
        assert panel.failure is None
        assert len(set(reached)) > 5

    asyncio.run(story())


def test_a_setting_changed_meanwhile_starts_the_training_anew(large):
    async def story():
        panel = ProjectPanel(path=large, epochs=500)
        await asyncio.sleep(0.3)
        first = panel.training
        panel.controls["learning_rate"].value = 0.1
        panel.flush()
        await asyncio.sleep(0.3)
        assert panel.training is not first
        assert panel.training.data is first.data  # read and split only once
        stands = len(first.run)
        await asyncio.sleep(0.2)
        assert len(first.run) == stands
        panel.close()
        await asyncio.sleep(0.1)

    asyncio.run(story())


def test_a_long_training_that_ends_is_the_one_of_plain_python(large):
    async def story():
        panel = ProjectPanel(path=large, epochs=15)
        assert panel.learning
        while panel.learning:
            await asyncio.sleep(0.02)
        assert "Selesai: epoch 15 dari 15" in panel.progress._words.value
        return panel.run[-1], panel.summary(), panel.code()

    state, summary, code = asyncio.run(story())
    scope = {}
    exec(code.replace("states[15]", "states[-1]"), scope)
    assert scope["loss"] == state.loss
    assert summary == ProjectPanel(path=large, epochs=15).summary()
