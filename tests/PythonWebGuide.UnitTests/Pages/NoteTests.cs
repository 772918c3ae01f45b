using System.Text.Encodings.Web;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.UnitTests.Pages;

public sealed class NoteTests
{
    [Theory]
    [InlineData("Tested with Flask 3.1.", "Tested with Flask 3.1.")]
    [InlineData("`uv init` needs `--no-package`", "<code>uv init</code> needs <code>--no-package</code>")]
    [InlineData("<b> & `<i>`", "&lt;b&gt; &amp; <code>&lt;i&gt;</code>")]
    [InlineData("a ` alone", "a ` alone")]
    [InlineData("", "")]
    public void Backticks_mark_code_and_nothing_else_is_markup(string note, string html)
    {
        using var written = new StringWriter();
        ArticleLabels.Note(note).WriteTo(written, HtmlEncoder.Default);
        Assert.Equal(html, written.ToString().Replace("&#x60;", "`", StringComparison.Ordinal));
    }
}
