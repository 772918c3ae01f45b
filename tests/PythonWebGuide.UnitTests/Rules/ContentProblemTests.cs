using PythonWebGuide.Content;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.UnitTests.Rules;

public class ContentProblemTests
{
    private static readonly ContentProblem First = new(Severity.Error, SourcePath.Parse("a/x.md"), 2, 3, "PWG101", "is wrong");

    [Fact]
    public void A_problem_is_written_as_editors_and_build_logs_read_it()
    {
        Assert.Equal("docs/a/x.md(2,3): error PWG101: is wrong", First.Format("docs"));
        Assert.Equal("content/a/x.md(2,3): warning PWG101: is wrong", (First with { Severity = Severity.Warning }).ToString());
    }

    [Fact]
    public void Problems_are_ordered_by_their_place()
    {
        var (same, later) = (First with { Severity = Severity.Warning }, First with { Line = 10 });
        Assert.True(First < later && later > First && First <= same && First >= same && First <= later && later >= First);
        Assert.False(First < same || First > same || later <= First || First >= later || later < First || First > later);
        Assert.True(First.CompareTo(null) > 0);
    }
}
