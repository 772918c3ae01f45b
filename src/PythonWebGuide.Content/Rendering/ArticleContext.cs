using Markdig.Syntax;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rendering;

/// <summary>One Markdown file while it is compiled: where it is, what it refers to, what is wrong with it.</summary>
internal sealed class ArticleContext(SourcePath path, GuideContext guide, ProblemList problems)
{
    /// <summary>Characters that samples, outputs, diagrams and terms may put into one article: a short text can ask for gigabytes.</summary>
    private const int MaxFilled = 1024 * 1024;

    private int filled;

    public SourcePath Path => path;

    public GuideContext Guide => guide;

    public List<ArticleLink> Links { get; } = [];

    public HashSet<SourcePath> Images { get; } = [];

    /// <summary>The sample steps that it quotes, as <c>project/step</c>.</summary>
    public SortedSet<string> Steps { get; } = new(StringComparer.Ordinal);

    /// <summary>How many questions it asks so far.</summary>
    public int Questions { get; set; }

    /// <summary>Other files that go into it, looked up whether they are there or not.</summary>
    public HashSet<SourcePath> Uses { get; } = [];

    /// <summary>Definitions and versions that go into it, by the names of the context, whether they are there or not.</summary>
    public SortedDictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The regions of samples that it shows.</summary>
    public HashSet<ShownRegion> Regions { get; } = [];

    public HashSet<string> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a text from elsewhere still fits into the article; the first one that does not is reported.</summary>
    public bool HasRoomFor(int characters, MarkdownObject at)
    {
        if (filled > MaxFilled) return false;
        filled += characters;
        if (filled > MaxFilled) Report(RuleIds.Unreadable, at, $"samples, outputs, diagrams and terms fill this article with over {MaxFilled} characters; split it");
        return filled <= MaxFilled;
    }

    /// <summary>Notes that a definition or version goes into the article.</summary>
    public void Takes(string name) => Values[name] = guide.ValueOf(name);

    public void Report(string ruleId, MarkdownObject at, string message) => problems.Add(ruleId, path, at.Line + 1, at.Column + 1, message);

    public void Report(string ruleId, int line, int column, string message) => problems.Add(ruleId, path, line, column, message);
}
