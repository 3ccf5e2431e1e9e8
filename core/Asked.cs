namespace EvalBot.Core;

/// <summary>Who acts has asked before.</summary>
internal static class Asked
{
    /// <exception cref="InvalidOperationException">There is a reason why not.</exception>
    internal static void First(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"Nobody asked first: {refusal}");
    }
}
