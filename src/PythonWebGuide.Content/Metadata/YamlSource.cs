using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace PythonWebGuide.Content.Metadata;

/// <summary>
/// YAML that is safe to load: its events are walked first, and anchors, aliases, tags, deep nesting and duplicate keys
/// are refused before the library builds anything (deep nesting would overflow its stack).
/// </summary>
internal static class YamlSource
{
    private const int MaxDepth = 4;

    /// <summary>The keys of a whole file; null if it is not there, or cannot be read.</summary>
    public static YamlFields? ReadOrNull(ContentFolder folder, SourcePath path, ProblemList problems) =>
        folder.FileOrNull(path) is { } file && SourceText.ReadOrNull(file, problems) is { } source ? ReadOrNull(path, source.Text, 0, problems) : null;

    /// <param name="path">Where problems are reported.</param>
    /// <param name="yaml">The YAML text.</param>
    /// <param name="linesBefore">Lines of the file above the YAML.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static YamlFields? ReadOrNull(SourcePath path, string yaml, int linesBefore, ProblemList problems)
    {
        try
        {
            if (Refusal(yaml) is { } refusal)
            {
                problems.Add(RuleIds.Yaml, path, linesBefore + (int)refusal.Mark.Line, (int)refusal.Mark.Column, refusal.Message);
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var root = stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode;
            if (root is YamlMappingNode mapping) return new YamlFields(path, mapping, linesBefore, problems);
            problems.Add(RuleIds.Yaml, path, linesBefore + 1, 1, "this is not a list of keys; write `key: value` lines");
        }
        catch (YamlException failure)
        {
            problems.Add(RuleIds.Yaml, path, linesBefore + (int)failure.Start.Line, (int)failure.Start.Column, $"this is not valid YAML: {Cure(failure.Message)}");
        }
        catch (ArgumentException failure) when (IsOfTheLibrary(failure)) // for a list's entry without a key before its colon
        {
            problems.Add(RuleIds.Yaml, path, linesBefore + 1, 1, $"this is not valid YAML: {Cure("a value begins with a colon somewhere")}");
        }

        return null;
    }

    private static string Cure(string message) =>
        message.Contains("Mapping values are not allowed", StringComparison.OrdinalIgnoreCase)
            ? "a value with a colon needs quotes around it"
            : $"{message.TrimEnd('.')}; values with a colon, a leading '[', '{{', '&' or '*' need quotes";

    private static (Mark Mark, string Message)? Refusal(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var keys = new Stack<(HashSet<string> Seen, bool InMapping)>();
        var expectsKey = false;
        var documents = 0;
        while (MoveNext(parser))
        {
            switch (parser.Current)
            {
                case DocumentStart when ++documents > 1: return (parser.Current.Start, "there is a second YAML document here; remove the `---`");
                case AnchorAlias alias: return (alias.Start, "aliases (`*name`) are not allowed; repeat the value");
                case NodeEvent { Anchor.IsEmpty: false } node: return (node.Start, "anchors (`&name`) are not allowed; repeat the value");
                case NodeEvent { Tag.IsEmpty: false } node: return (node.Start, "tags (`!name`) are not allowed; quote the value");
                case MappingStart or SequenceStart:
                    if (keys.Count >= MaxDepth + 1) return (parser.Current.Start, $"this is nested over {MaxDepth} levels; flatten it");
                    keys.Push(([], parser.Current is MappingStart));
                    expectsKey = parser.Current is MappingStart;
                    break;
                case MappingEnd or SequenceEnd:
                    keys.Pop();
                    expectsKey = keys.TryPeek(out var outer) && outer.InMapping;
                    break;
                case Scalar scalar when expectsKey:
                    if (!keys.Peek().Seen.Add(scalar.Value)) return (scalar.Start, $"the key '{scalar.Value}' stands here a second time; keep one");
                    expectsKey = false;
                    break;
                case Scalar:
                    expectsKey = keys.TryPeek(out var current) && current.InMapping;
                    break;
            }
        }

        return null;
    }

    /// <summary>The library fails, rather than complains, on lists that are not closed and on other odd texts.</summary>
    private static bool MoveNext(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException failure) when (IsOfTheLibrary(failure))
        {
            var at = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "a list is not closed with ']' after here, or a value needs quotes", failure);
        }
    }

    private static bool IsOfTheLibrary(Exception failure) => failure.Source == typeof(Parser).Assembly.GetName().Name;
}
