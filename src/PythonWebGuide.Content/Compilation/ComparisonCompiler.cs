using System.Collections.Immutable;
using System.Text;
using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering;
using PythonWebGuide.Content.Rendering.CodeBlocks;
using PythonWebGuide.Content.Rendering.Samples;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Compilation;

/// <summary><c>compare.yml</c>: frameworks, tasks, and for each of both the code out of the samples.</summary>
internal static class ComparisonCompiler
{
    public static readonly SourcePath FilePath = SourcePath.Parse("compare.yml");

    public static CompiledComparison? CompileOrNull(ContentFolder folder, GuideContext guide, ProblemList problems)
    {
        if (YamlSource.ReadOrNull(folder, FilePath, problems) is not { } root) return null;
        var context = new ArticleContext(FilePath, guide, problems);
        ImmutableArray<ComparedFramework> frameworks = [.. root.MappingOrNull("frameworks")?.Entries().Select(entry => Framework(entry.Key, entry.Fields)) ?? []];
        var measurements = MeasuredOrNull(root) is { } measured ? MeasurementsFile.ReadOrNull(folder, measured, frameworks, problems) : null;
        var comparison = new Comparison(frameworks, [.. root.Mappings("tasks").Select(task => Task(task, frameworks, context))], measurements);
        root.RefuseUnknownKeys();
        return new CompiledComparison(comparison, ArticleCompiler.FileOf(context), [.. context.Regions]);
    }

    private static SourcePath? MeasuredOrNull(YamlFields root)
    {
        if (root.TextOrNull("measurements") is not { } path) return null;
        if (SourcePath.TryParse(path, null, out var measured)) return measured;
        root.Report(RuleIds.InvalidValue, root.LineOfKey("measurements"), $"'{path}' is not a path within the content folder, as in samples/contract/measurements.json");
        return null;
    }

    private static ComparedFramework Framework(string key, YamlFields fields)
    {
        if (!Slug.IsValid(key)) fields.Report(RuleIds.InvalidValue, fields.Line, $"'{key}' cannot be a key; use a-z, 0-9 and '-'");
        var framework = new ComparedFramework(key, fields.Text("title", key), fields.Text("sample"), fields.Text("path"), fields.Line);
        fields.RefuseUnknownKeys();
        return framework;
    }

    private static ComparedTask Task(YamlFields fields, ImmutableArray<ComparedFramework> frameworks, ArticleContext context)
    {
        var key = fields.Text("key");
        if (key.Length > 0 && !Slug.IsValid(key)) fields.Report(RuleIds.InvalidValue, fields.LineOfKey("key"), $"'{key}' cannot be a key; use a-z, 0-9 and '-'");
        var task = new ComparedTask(
            key,
            fields.Text("title"),
            MarkdownCompiler.Paragraph(fields.Text("text"), fields.LineOfKey("text"), context),
            Test(fields, context),
            [.. frameworks.Select(framework => fields.MappingOrNull(framework.Key) is { } cell ? Cell(cell, context) : null).OfType<ComparedCell>()],
            fields.Line);
        fields.RefuseUnknownKeys();
        return task;
    }

    /// <summary>The file of a test and its name: <c>samples/contract/test_pages.py shows_trails</c>. It must be there, because it is what holds the comparison.</summary>
    private static ComparedTest Test(YamlFields fields, ArticleContext context)
    {
        var test = fields.Text("test").Split(' ', 2) is [var file, var name] ? new ComparedTest(file, name) : new ComparedTest("", "");
        var isThere = SourcePath.TryParse(test.File, null, out var path) && context.Guide.Folder.FileOrNull(path) is { } source && Encoding.UTF8.GetString(source.Read()).Contains($"def test_{test.Name}(", StringComparison.Ordinal);
        if (!isThere) fields.Report(RuleIds.ComparisonIsWhole, fields.Line, $"the test '{test.Name}' is not in '{test.File}'; write its file and its name without `test_`");
        return test;
    }

    private static ComparedCell Cell(YamlFields fields, ArticleContext context)
    {
        var listings = fields.TextsWithLines("code").Select(item => ListingOrNull(item.Text, item.Line, context)).OfType<CodeListing>().ToList();
        var note = fields.TextOrNull("note");
        var cell = new ComparedCell(
            fields.Text("by"),
            string.Concat(listings.Select(CodeListingRenderer.Html)),
            listings.Sum(listing => listing.Text.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line))),
            note is null ? "" : MarkdownCompiler.Paragraph(note, fields.LineOfKey("note"), context),
            fields.Text("read"),
            fields.Line);
        fields.RefuseUnknownKeys();
        return cell;
    }

    /// <summary>A whole file, a region of it, or a function or class: <c>cairn-flask/05/cairn/queries.py trails</c>, <c>… def:login</c>.</summary>
    private static CodeListing? ListingOrNull(string item, int line, ArticleContext context)
    {
        var (file, part) = item.Split(' ', 2) is [var before, var after] ? (before, after) : (item, null);
        var isDefinition = part?.StartsWith("def:", StringComparison.Ordinal) == true;
        var text = context.Guide.Samples.TextOrNull(file, isDefinition ? null : part, context, out var problem);
        if (text is not null && isDefinition && (text = PythonDefinition.TextOrNull(text!, part![4..])) is null) problem = $"'{file}' defines no '{part[4..]}'; name a function or class of it";
        if (problem is not null) context.Report(RuleIds.SamplesExist, line, 1, problem);
        return text is null ? null : new CodeListing(LanguageOf(file), text, string.Join('/', file.Split('/').Skip(2)), [], false, file);
    }

    private static string LanguageOf(string file) => Path.GetExtension(file) switch
    {
        ".py" => "python",
        ".html" => "django",
        ".toml" => "toml",
        _ => "text",
    };
}
