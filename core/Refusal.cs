namespace EvalBot.Core;

/// <summary>Why an act is not allowed. A refusal carries the facts; the words are found where it is told to a person.</summary>
public abstract record Refusal;
