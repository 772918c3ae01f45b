using System.Collections.Immutable;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Quality;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Metadata;

/// <summary><c>quality.yml</c>: figures with their commands, and what is looked at by hand.</summary>
internal static class QualityFile
{
    public static readonly SourcePath FilePath = SourcePath.Parse("quality.yml");

    public static (ImmutableArray<MeasuredFigure> Figures, ImmutableArray<ManualCheck> Manual) Read(ContentFolder folder, DateOnly today, ProblemList problems)
    {
        if (YamlSource.ReadOrNull(folder, FilePath, problems) is not { } root) return ([], []);
        ImmutableArray<MeasuredFigure> figures = [.. root.Mappings("figures").Select(fields => Figure(fields, today))];
        ImmutableArray<ManualCheck> manual = [.. root.Mappings("manual").Select(fields => Check(fields, today))];
        root.RefuseUnknownKeys();
        return (figures, manual);
    }

    private static MeasuredFigure Figure(YamlFields fields, DateOnly today)
    {
        var figure = new MeasuredFigure(fields.Text("title"), fields.Text("figure"), fields.PastDate("date", today), fields.Text("command"), fields.TextOrNull("source"));
        fields.RefuseUnknownKeys();
        return figure;
    }

    private static ManualCheck Check(YamlFields fields, DateOnly today)
    {
        var check = new ManualCheck(fields.Text("title"), fields.Text("result"), fields.PastDate("date", today));
        fields.RefuseUnknownKeys();
        return check;
    }
}
