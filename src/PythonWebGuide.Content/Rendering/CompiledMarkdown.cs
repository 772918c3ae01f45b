using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Content.Rendering;

internal sealed record CompiledMarkdown(string Html, ImmutableArray<OutlineEntry> Outline, ImmutableArray<ArticleSection> Sections, ImmutableArray<Question> Questions)
{
    private const int WordsPerMinute = 200;
    private const int CodeCharactersPerMinute = 600;

    /// <summary>Reading time from the amount of prose and code.</summary>
    public int Minutes
    {
        get
        {
            var words = Sections.Sum(section => section.Text.Count(c => c == ' ') + 1);
            var code = Sections.Sum(section => section.Code.Length);
            return Math.Max(1, (int)Math.Round(((double)words / WordsPerMinute) + ((double)code / CodeCharactersPerMinute)));
        }
    }
}
