using PythonWebGuide.Content.Comparing;

namespace PythonWebGuide.Web.Features.Compare;

/// <summary>A task, with a cell for each column.</summary>
public sealed record ComparedRow(ComparedTask Task, IReadOnlyList<ComparedEntry> Cells);
