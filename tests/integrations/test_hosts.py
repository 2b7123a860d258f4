"""What is each host's own: indexes, types, missing values, laziness, caches, errors."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from normkit import InputError, Normalizer

KIT = Normalizer(select=["CHR", "HED"])
ROW = {"title": "Rain", "text": "It rained.\n\nSign Up"}
HOSTS = ("pandas", "polars", "scrapy", "datasets", "dlt", "datatrove")


@pytest.mark.parametrize("host", HOSTS)
def test_without_the_host_an_error_says_what_to_install(host: str) -> None:
    program = (
        f"import sys; sys.modules[{host!r}] = None\n"
        f"from normkit import ConfigError\n"
        f"try:\n    import normkit.integrations.{host}\n"
        f"except ConfigError as error:\n    print(error)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert f"pip install 'normkit[{host}]'" in told


def test_the_core_imports_no_host() -> None:
    hosts = {"pandas", "polars", "pyarrow", "duckdb"}
    program = f"import sys, normkit, normkit.integrations; print(sorted({hosts} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"


class TestPandas:
    @pytest.fixture
    def pd(self) -> Any:
        pandas = pytest.importorskip("pandas")
        import_module("normkit.integrations.pandas")

        return pandas

    def test_index_types_and_objects_stay(self, pd: Any) -> None:
        titles = pd.Series(["Rain", None], dtype=object)
        frame = pd.DataFrame({"title": titles, "text": [ROW["text"], "Calm."], "n": [1, 2]}).set_axis(["b", "a"])
        fixed = frame.normkit.fix(KIT)
        assert list(fixed.index) == ["b", "a"]
        assert (fixed.dtypes == frame.dtypes).all()
        assert fixed.loc["b", "text"] == "It rained."
        assert fixed.loc["a", "title"] is None
        assert frame.loc["b", "text"] == ROW["text"], "the frame that was given stays"

    def test_a_category_gets_the_new_value(self, pd: Any) -> None:
        frame = pd.DataFrame([ROW]).astype({"text": "category"})
        assert frame.normkit.fix(KIT)["text"].tolist() == ["It rained."]

    def test_missing_values_of_all_kinds_are_missing(self, pd: Any) -> None:
        frame = pd.DataFrame({"title": ["Rain", None, float("nan"), pd.NA], "text": [ROW["text"]] * 4}, dtype=object)
        assert frame.normkit.fix(KIT)["text"].tolist() == ["It rained."] * 4

    def test_mixed_types_are_told_with_the_column(self, pd: Any) -> None:
        frame = pd.DataFrame([ROW | {"odd": 1}, ROW | {"odd": "x"}])
        with pytest.raises(InputError, match="column 'odd'"):
            frame.normkit.check(KIT)

    def test_columns_of_one_name_are_told(self, pd: Any) -> None:
        frame = pd.DataFrame([["Rain", "x", "y"]], columns=["title", "text", "text"])
        with pytest.raises(InputError, match="different names"):
            frame.normkit.check(KIT)

    def test_an_empty_frame_comes_back(self, pd: Any) -> None:
        assert pd.DataFrame({"title": [], "text": []}).normkit.fix(KIT).empty
        assert pd.DataFrame().normkit.fix(KIT).empty


class TestPolars:
    @pytest.fixture
    def pl(self) -> Any:
        polars = pytest.importorskip("polars")
        import_module("normkit.integrations.polars")

        return polars

    def test_types_stay(self, pl: Any) -> None:
        frame = pl.DataFrame([ROW | {"n": 1}], schema_overrides={"title": pl.Categorical, "n": pl.UInt8})
        fixed = frame.normkit.fix(KIT)
        assert fixed.schema == frame.schema
        assert fixed["text"].to_list() == ["It rained."]

    def test_a_lazy_frame_waits(self, pl: Any) -> None:
        lazy = pl.LazyFrame([{"title": "x", "body": 1}]).normkit.fix(KIT)
        assert lazy.collect_schema() == {"title": pl.String, "body": pl.Int64}

    def test_a_frame_without_article_is_told(self, pl: Any) -> None:
        with pytest.raises(InputError, match="no column is known as a text or a title"):
            pl.DataFrame({"a": [1]}).normkit.check(KIT)


class TestDatasets:
    @pytest.fixture
    def hosted(self) -> Any:
        pytest.importorskip("datasets")
        import normkit.integrations.datasets

        return normkit.integrations.datasets

    def test_the_cache_goes_by_the_rules(self, hosted: Any) -> None:
        from datasets import Dataset

        data = Dataset.from_list([ROW])
        kits = [KIT, Normalizer(select=["CHR"]), Normalizer(select=["CHR"], options={"CHR112": {}})]
        first, other, _ = (hosted.fix(data, kit)._fingerprint for kit in kits)
        assert first == hosted.fix(data, Normalizer(select=["CHR", "HED"]))._fingerprint
        assert first != other
        learned = KIT.with_learned(KIT.learn_batch(KIT.collect_batch(data.with_format("arrow")[:], key="title")))
        assert hosted.fix(data, learned)._fingerprint != first

    def test_a_stream_is_fixed_as_it_comes(self, hosted: Any) -> None:
        from datasets import Dataset

        stream = Dataset.from_list([ROW] * 3).to_iterable_dataset()
        assert [row["text"] for row in hosted.fix(stream, KIT)] == ["It rained."] * 3
        assert [row["row"] for row in hosted.table(stream, "findings", KIT)] == [0, 1, 2]

    def test_the_format_stays(self, hosted: Any) -> None:
        from datasets import Dataset

        data = Dataset.from_list([ROW]).with_format("numpy")
        assert hosted.fix(data, KIT).format["type"] == "numpy"


class TestDuckDB:
    @pytest.fixture
    def connection(self) -> Any:
        duckdb = pytest.importorskip("duckdb")
        pytest.importorskip("numpy", reason="DuckDB's functions in Python need it")
        from normkit.integrations.duckdb import register

        connection = duckdb.connect()
        register(connection, KIT)
        return connection

    def test_null_stays_null_and_clean_records_their_own_text(self, connection: Any) -> None:
        assert connection.sql("SELECT normkit_fix(NULL)").fetchall() == [(None,)]
        clean = '{"title": "Rain",  "text": "It rained.", "n": 1.10}'
        assert connection.execute("SELECT normkit_fix(?::JSON)", [clean]).fetchall() == [(clean,)]

    def test_what_is_no_object_ends_the_query(self, connection: Any) -> None:
        with pytest.raises(Exception, match="a record is an object"):
            connection.sql("SELECT normkit_fix('[1]'::JSON)").fetchall()


def test_dlt_loads_records_findings_and_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dlt = pytest.importorskip("dlt")
    from normkit.integrations.dlt import normalized

    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")
    rows = [{"id": 1, **ROW}, {"id": 2, "title": "Ferry stops", "text": "[removed]"}]
    pipeline = dlt.pipeline(
        "articles", pipelines_dir=str(tmp_path / "pipelines"),
        destination=dlt.destinations.duckdb(str(tmp_path / "a.duckdb")), dataset_name="news",
    )  # fmt: skip
    pipeline.run(dlt.resource(rows, name="scraped") | normalized(Normalizer(select=["CHR", "TXT"]), name="articles"))
    with pipeline.sql_client() as client:
        assert client.execute_sql("SELECT text FROM articles WHERE id = 1") == [("It rained.",)]
        assert client.execute_sql("SELECT record, code FROM normkit_changes WHERE record = 1") == [(1, "CHR101")]
        assert client.execute_sql("SELECT record, code FROM normkit_findings") == [(2, "TXT121")]


def test_only_one_task_learns(tmp_path: Path) -> None:
    pytest.importorskip("datatrove")
    from normkit import ConfigError
    from normkit.integrations.datatrove import Learn

    with pytest.raises(ConfigError, match="one task"):
        list(Learn(str(tmp_path), str(tmp_path / "learned"), KIT).run(rank=1, world_size=2))
