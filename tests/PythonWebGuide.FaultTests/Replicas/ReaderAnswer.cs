namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>How one request of a load ended.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Due">When it was to be sent, from the start of the load.</param>
/// <param name="Took">From then to the last byte of the answer, so that a late generator cannot make a server look fast.</param>
/// <param name="Said">The answer, or why there is none.</param>
internal sealed record ReaderAnswer(ReaderRequest Request, TimeSpan Due, TimeSpan Took, string Said);
