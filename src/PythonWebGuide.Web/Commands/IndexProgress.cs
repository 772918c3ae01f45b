using PythonWebGuide.Catalog;
using PythonWebGuide.Content;
using Spectre.Console;

namespace PythonWebGuide.Web.Commands;

/// <summary>Shows how far a build is: a bar on a terminal, else a line now and then. On the error stream, so that the result stands alone on the other.</summary>
internal static class IndexProgress
{
    private const int Lines = 4;

    public static CatalogBuild Show(CatalogBuilder builder, Func<CatalogBuild> build)
    {
        if (Console.IsErrorRedirected) return Plain(builder, build, Console.Error);
        return OnTerminal(builder, build, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));
    }

    /// <summary>A few lines, evenly spread; none when nothing has to be compiled.</summary>
    internal static CatalogBuild Plain(CatalogBuilder builder, Func<CatalogBuild> build, TextWriter lines)
    {
        var gate = new Lock();
        var written = 0;
        builder.Progress = new Reporter(step =>
        {
            lock (gate)
            {
                if (step.Done * Lines < (written + 1) * step.Total) return;
                written = step.Done * Lines / step.Total;
                lines.WriteLine(step.Done == step.Total ? $"{step.Total} articles are compiled; writing the catalog." : $"{step.Done} of {step.Total} articles are compiled.");
            }
        });
        return build();
    }

    private static CatalogBuild OnTerminal(CatalogBuilder builder, Func<CatalogBuild> build, IAnsiConsole console) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(shown =>
            {
                var articles = shown.AddTask("Compiling the articles", autoStart: false);
                var catalog = shown.AddTask("Writing the catalog", autoStart: false).IsIndeterminate();
                builder.Progress = new Reporter(step =>
                {
                    articles.StartTask();
                    articles.MaxValue = step.Total;
                    articles.Increment(1);
                    if (step.Done == step.Total) catalog.StartTask();
                });
                return build();
            });

    /// <summary>Unlike <see cref="Progress{T}"/>, tells at once and in order of arrival.</summary>
    private sealed class Reporter(Action<LoadStep> report) : IProgress<LoadStep>
    {
        public void Report(LoadStep value) => report(value);
    }
}
