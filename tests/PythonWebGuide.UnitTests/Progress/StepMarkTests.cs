using PythonWebGuide.Web.Features.Progress;

namespace PythonWebGuide.UnitTests.Progress;

/// <summary>What is remembered of one article, and how it is said.</summary>
public sealed class StepMarkTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(StepState.Done, "Done on 22 November 2026")]
    [InlineData(StepState.Known, "Known already, since 22 November 2026")]
    [InlineData(StepState.None, "Not done yet")]
    public void A_mark_is_said_in_words(StepState state, string label) => Assert.Equal(label, new StepMark(state, 0, Today).Label);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(33)] // whose bit would be that of the first
    public void Other_than_four_questions_are_neither_right_nor_remembered(int question)
    {
        var all = new StepMark(StepState.None, 0b1111, Today);
        Assert.False(all.IsRight(question));
        Assert.Equal(default, default(StepMark).WithAnswer(question, Today));
    }

    [Theory]
    [InlineData(1, 0b0001)]
    [InlineData(2, 0b0010)]
    [InlineData(3, 0b0100)]
    [InlineData(4, 0b1000)]
    public void Each_of_four_questions_has_its_bit(int question, int answers)
    {
        var mark = default(StepMark).WithAnswer(question, Today);
        Assert.Equal(new StepMark(StepState.None, answers, Today), mark);
        Assert.Equal([question], Enumerable.Range(0, 8).Where(mark.IsRight));
    }
}
