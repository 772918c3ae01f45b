using System.Globalization;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>What is remembered of one article.</summary>
/// <param name="State">What the reader said.</param>
/// <param name="Answers">A bit for each question that was answered right, the first question the lowest.</param>
/// <param name="Day">When the state was set.</param>
public readonly record struct StepMark(StepState State, int Answers, DateOnly Day)
{
    /// <summary>Questions of an article that can be remembered.</summary>
    public const int MostAnswers = 4;

    internal const int Length = 3;

    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const int StateBits = 2;
    private const int LastDay = (64 * 64) - 1;

    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    public bool IsEmpty => State == StepState.None && Answers == 0;

    public bool IsFinished => State != StepState.None;

    /// <summary>What the reader said, in words.</summary>
    public string Label => State switch
    {
        StepState.Done => $"Done on {ArticleLabels.Day(Day)}",
        StepState.Known => $"Known already, since {ArticleLabels.Day(Day)}",
        _ => "Not done yet",
    };

    public bool IsRight(int question) => question is >= 1 and <= MostAnswers && (Answers & (1 << (question - 1))) != 0;

    public StepMark WithAnswer(int question, DateOnly today) =>
        question is >= 1 and <= MostAnswers ? new StepMark(State, Answers | (1 << (question - 1)), IsFinished ? Day : today) : this;

    /// <summary>The greater state with its day, and all answers: nothing is lost, in whichever order marks are merged.</summary>
    public StepMark Merge(StepMark other)
    {
        var greater = (State, Day).CompareTo((other.State, other.Day)) >= 0 ? this : other;
        return greater with { Answers = Answers | other.Answers };
    }

    /// <summary>A day as codes count it.</summary>
    internal static int DayOf(DateOnly date) => date.DayNumber - FirstDay.DayNumber;

    /// <summary>One character of state and answers, two of the day.</summary>
    internal string Format()
    {
        var day = Math.Clamp(DayOf(Day), 0, LastDay);
        return string.Create(CultureInfo.InvariantCulture, $"{Digits[(int)State | (Answers << StateBits)]}{Digits[day / 64]}{Digits[day % 64]}");
    }

    /// <summary>Null when the text is not a mark, or an empty one.</summary>
    internal static StepMark? ParseOrNull(ReadOnlySpan<char> text)
    {
        if (text.Length != Length) return null;
        var (state, high, low) = (Digits.IndexOf(text[0]), Digits.IndexOf(text[1]), Digits.IndexOf(text[2]));
        if (state < 0 || high < 0 || low < 0 || !Enum.IsDefined((StepState)(state & 3))) return null;
        var mark = new StepMark((StepState)(state & 3), state >> StateBits, FirstDay.AddDays((high * 64) + low));
        return mark.IsEmpty ? null : mark;
    }
}
