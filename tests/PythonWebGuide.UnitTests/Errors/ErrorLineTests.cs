using PythonWebGuide.Catalog.Errors;

namespace PythonWebGuide.UnitTests.Errors;

/// <summary>What a line says, without what differs from one reader to the next.</summary>
public sealed class ErrorLineTests
{
    [Theory]
    [InlineData("ModuleNotFoundError: No module named 'flask'", "ModuleNotFoundError", "no module named", "flask")]
    [InlineData("django.db.utils.OperationalError: no such table: trails_trail", "OperationalError", "no such table trails_trail", "")]
    [InlineData("TemplateDoesNotExist at /trails/", "TemplateDoesNotExist", "at", "/trails/")]
    [InlineData("E       AttributeError: 'NoneType' object has no attribute 'name'", "AttributeError", "object has no attribute", "nonetype name")]
    [InlineData("  | ValueError: bad value 17", "ValueError", "bad value", "")]
    [InlineData("FAILED tests/test_x.py::test_y - KeyError: 'SECRET_KEY'", "KeyError", "", "secret_key")]
    [InlineData("ERROR:    Error loading ASGI app. Could not import module \"main\".", null, "error loading asgi app could not import module", "main")]
    [InlineData("/app/main.py:12: DeprecationWarning: The default adapter", "DeprecationWarning", "the default adapter", "")]
    [InlineData("\u001b[31mTypeError\u001b[0m: can't multiply <Trail object (1)> by 0x7f3a", "TypeError", "can t multiply by", "")]
    [InlineData("OSError: [Errno 98] Address already in use", "OSError", "errno address already in use", "")]
    [InlineData("{\"type\":\"missing\",\"msg\":\"Field required by the form\"}", null, "field required by the form", "type missing msg")]
    [InlineData("Location: /trails/", null, "location", "/trails/")]
    [InlineData("Request Method: GET", null, "request method get", "")]
    [InlineData("AssertionError", "AssertionError", "", "")]
    [InlineData("2026-11-22 10:00:01,123 [ERROR] sqlalchemy.exc.NoSuchModuleError: Can't load plugin", "NoSuchModuleError", "can t load plugin", "")]
    public void Type_words_and_values_are_told_apart(string line, string? type, string words, string values)
    {
        var parsed = ErrorLine.Parse(line);
        Assert.Equal((type, words), (parsed.Type, string.Join(' ', parsed.Words)));
        Assert.Equal(values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), parsed.Values.Order());
    }

    [Fact]
    public void The_conclusion_is_the_last_line_that_names_an_exception_whatever_follows_it()
    {
        var pasted = PastedError.Parse("Traceback (most recent call last):\n  File \"/home/me/shop/app.py\", line 12, in index\n    run()\n    ^^^^^\n  File \"/home/me/.venv/lib/python3.14/site-packages/sqlalchemy/engine.py\", line 900, in do\n    x()\nsqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: trail\n[SQL: SELECT 1]\n(Background on this error at: https://sqlalche.me/e/20/e3q8)\n$ \n");
        Assert.Equal("sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: trail", pasted.Conclusion!.Text);
        Assert.Equal(new ErrorFrame("/home/me/shop/app.py", "12", "index"), pasted.OwnFrame);
    }

    [Fact]
    public void The_two_lines_of_Djangos_page_make_one()
    {
        var pasted = PastedError.Parse("TemplateDoesNotExist at /trails/\ntrails/trail_list.html\nRequest Method: GET\nException Type: TemplateDoesNotExist\nException Value: trails/trail_list.html\nPython Version: 3.14.1\n");
        Assert.Equal("TemplateDoesNotExist: trails/trail_list.html", pasted.Conclusion!.Text);
    }

    [Fact]
    public void Any_text_is_read_without_failing()
    {
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, random.Next(300)).Select(_ => random.Next(4) == 0 ? (char)random.Next(1, 0xD7FF) : "Error: '\"`<>/\\()\n at line 1, File".ElementAt(random.Next(33)))]);
            var pasted = PastedError.Parse(text);
            Assert.True(pasted.Conclusion is not null || pasted.Lines.IsEmpty, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("2026-11-22 10:00:00 ", "0 ", "x")]
    [InlineData("[", "0]", " x")]
    [InlineData("", "| ", "x")]
    [InlineData("FAILED ", "- ", "x")]
    [InlineData("", "a.py:1", ":")]
    [InlineData("", "\u001b[1", "x")]
    [InlineData("Exception Value:", " ", "")]
    [InlineData("Exception Type:", " ", "!")]
    [InlineData("", " ", "Exception Type")]
    [InlineData("File \"", "\", line 1, in ", "")]
    [InlineData("", "E ", "File \"")]
    public void A_line_of_a_million_characters_takes_as_many_steps_not_their_square(string before, string repeated, string after)
    {
        // The square would take hours.
        var line = before + string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)) + after;
        Assert.InRange(PastedError.Parse(line).Lines.Length, 0, 1);
    }
}
