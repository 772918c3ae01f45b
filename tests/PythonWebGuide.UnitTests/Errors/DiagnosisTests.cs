using System.Diagnostics;
using PythonWebGuide.Catalog;

namespace PythonWebGuide.UnitTests.Errors;

/// <summary>Which message a pasted text is, and which section explains it.</summary>
public sealed class DiagnosisTests : IDisposable
{
    private const string Body = """
        ## A lesson {#lesson}

        Run it, and read:

        ```text illustrative="what pytest prints"
        ModuleNotFoundError: No module named 'trails'
        ```

        ## If it fails {#fails}

        | you see | cause | cure |
        |---|---|---|
        | `ModuleNotFoundError: No module named 'trails'` | the app is elsewhere | move it, see [below](#locked) |
        | `BuildError: Could not build url for endpoint 'detail'` | no route | check both names |

        ## `sqlite3.OperationalError: database is locked` {#locked}

        Two processes write.[^1]

        ### Which one? {#which}

        Run `lsof`.

        ## Other {#other}

        KeyError. You read "CSRF verification failed. Request aborted."

        ::: details DeprecationWarning: the old adapter is deprecated
        Use the new one.
        :::

        [^1]: A note.

        """;

    private readonly ContentFolderBuilder content = new();
    private readonly string folder = Directory.CreateTempSubdirectory("guide-errors-").FullName;
    private readonly CatalogReader reader;

    public DiagnosisTests()
    {
        content.AddPage("a/one.md", Body, "errors: [\"Field required\", \"Not authenticated\", \"ModuleNotFoundError: No module named 'trails'\", \"werkzeug.routing.exceptions.BuildError: Could not build url for endpoint 'detail'\", \"sqlite3.OperationalError: database is locked\", \"KeyError: 'SECRET_KEY'\", \"sqlite3.OperationalError: no such table\", \"Address already in use\", \"CSRF verification failed. Request aborted.\", \"DeprecationWarning: The old adapter is deprecated as of Python 3.12\", \"jinja2.exceptions.TemplateNotFound: list.html\", \"Using `httpx` with `starlette.testclient` is deprecated; install `httpx2` instead.\"]")
            .AddPage("a/two.md", "## `ModuleNotFoundError: No module named 'fcntl'`\n\nUse Linux.\n", "errors: [\"ModuleNotFoundError: No module named 'fcntl'\"]");
        using var builder = new CatalogBuilder(content.Path, new CatalogFolder(folder), allowShrink: false, TimeProvider.System);
        var build = builder.Build(null);
        reader = build.Reader ?? throw new InvalidOperationException(string.Join('\n', build.Problems));
    }

    public void Dispose()
    {
        reader.Dispose();
        content.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("ModuleNotFoundError: No module named 'trails'", "/guide/a/one#fails", true)]
    [InlineData("ModuleNotFoundError: No module named 'fcntl'", "/guide/a/two#modulenotfounderror-no-module-named-fcntl", true)]
    [InlineData("Traceback (most recent call last):\n  File \"/home/x/manage.py\", line 3, in <module>\n    import trails\nModuleNotFoundError: No module named 'trails'\n\n$ ", "/guide/a/one#fails", true)]
    [InlineData("E   ModuleNotFoundError: No module named 'trails.models'", "/guide/a/two#modulenotfounderror-no-module-named-fcntl", true)] // another module: the one with a heading of its own
    [InlineData("django.db.utils.OperationalError: database is locked", "/guide/a/one#locked", true)]
    [InlineData("sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) database is locked\n[SQL: INSERT INTO trail (id) VALUES (?)]\n[parameters: (1,)]", "/guide/a/one#locked", true)]
    [InlineData("sqlite3.OperationalError: no such table: trails_trail", "/guide/a/one", true)]
    [InlineData("OSError: [Errno 98] Address already in use", "/guide/a/one", true)]
    [InlineData("[Errno 98] error while attempting to bind on address ('127.0.0.1', 8000): address already in use", "/guide/a/one", true)]
    [InlineData("werkzeug.routing.exceptions.BuildError: Could not build url for endpoint 'trail_detail' with values ['id']. Did you mean 'home' instead?", "/guide/a/one#fails", true)]
    [InlineData("/usr/lib/python3/dist-packages/fastapi/testclient.py:1: StarletteDeprecationWarning: Using `httpx` with `starlette.testclient` is deprecated; install `httpx2` instead.", "/guide/a/one", true)]
    [InlineData("KeyError: 'SECRET_KEY'", "/guide/a/one", true)]
    [InlineData("jinja2.exceptions.TemplateNotFound: base.html", "/guide/a/one", true)]
    [InlineData("Forbidden (403)\nCSRF verification failed. Request aborted.\nReason given for failure:\n    CSRF token missing.", "/guide/a/one#other", true)]
    [InlineData("/app/x.py:3: DeprecationWarning: The old adapter is deprecated as of Python 3.12; see the documentation", "/guide/a/one#other", true)]
    [InlineData("{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"severity\"],\"msg\":\"Field required\",\"input\":{\"body\":\"Ice\"}}]}", "/guide/a/one", true)]
    [InlineData("{\"detail\":\"Not authenticated\"}", "/guide/a/one", true)]
    [InlineData("KeyError: 'price'", "/guide/a/one", false)]
    [InlineData("During handling of the above exception, another exception occurred:\nsqlite3.OperationalError: database is locked\nRuntimeError: task failed", "/guide/a/one#locked", true)]
    public void A_pasted_error_finds_its_section(string pasted, string url, bool isSure)
    {
        var first = reader.Diagnose(pasted).Found.FirstOrDefault();
        Assert.Equal((url, isSure), (first?.Entry.Url, first?.IsSure));
    }

    [Theory]
    [InlineData("ZeroDivisionError: division by zero", "ZeroDivisionError division by zero")]
    [InlineData("hello", "hello")]
    [InlineData("GET /trails/17 HTTP/1.1 200", "get")]
    [InlineData("%%% ???", "")]
    [InlineData("psycopg.errors.UndefinedColumn: column trail.\"grade\" of relation \"trail\" does not exist at 0x7f00", "UndefinedColumn column trail of relation does not exist at")]
    public void What_nothing_explains_is_made_into_a_query_without_names_and_numbers(string pasted, string query)
    {
        var diagnosis = reader.Diagnose(pasted);
        Assert.Empty(diagnosis.Found);
        Assert.Equal(query, diagnosis.SearchText);
    }

    [Fact]
    public void A_row_of_a_table_is_shown_alone_with_links_that_work_elsewhere()
    {
        var html = reader.Diagnose("ModuleNotFoundError: No module named 'trails'").Found[0].Html;
        Assert.Contains("the app is elsewhere", html);
        Assert.Contains("<th scope=\"col\">cause</th>", html);
        Assert.DoesNotContain("no route", html);
        Assert.Contains("href=\"/guide/a/one#locked\"", html);
    }

    [Fact]
    public void A_section_is_shown_down_to_the_next_heading_of_its_level_without_its_notes()
    {
        var html = reader.Diagnose("sqlite3.OperationalError: database is locked").Found[0].Html;
        Assert.Contains("Two processes write.", html);
        Assert.Contains("<code>lsof</code>", html);
        Assert.DoesNotContain("KeyError", html);
        Assert.DoesNotContain("fn:1", html);
    }

    [Fact]
    public void A_message_typed_into_search_is_recognized_and_a_subject_is_not()
    {
        Assert.Equal("/guide/a/one#locked", reader.ErrorOrNull("database is locked")?.Url);
        Assert.Null(reader.ErrorOrNull("database"));
        Assert.Null(reader.ErrorOrNull(""));
        Assert.Null(reader.ErrorOrNull("sqlite or postgres"));
    }

    [Fact]
    [Trait("Asks", "time")]
    public void The_longest_text_takes_no_noticeable_time()
    {
        var worst = string.Concat(Enumerable.Repeat("OperationalError: no module named database is locked 'a' /x/y\n", 20 * 1024 / 62));
        reader.Diagnose(worst);
        var watch = Stopwatch.StartNew();
        reader.Diagnose(worst);
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
    }
}
