using System.Security.Cryptography;
using System.Text;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.People;

/// <summary>초대: a person gets a one-time code, and binds their account with it. A new code ends the last one; a new account takes the place of the last one.</summary>
public sealed class InvitePeople(Desk desk, WallClock clock)
{
    /// <summary>How many letters a code has.</summary>
    public const int CodeLength = 10;

    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // Without those that are taken for each other.

    /// <returns>The code, in two halves; null with the refusal.</returns>
    public async Task<(string? Code, Refusal? Refusal)> InviteAsync(Standing who, string personId, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(who) is { } refusal)
            return (null, refusal);

        await EndAsync(personId, cancel);
        var code = RandomNumberGenerator.GetString(Letters, CodeLength);
        desk.Db.Invitations.Add(new() { PersonId = personId, CodeHash = HashOf(code), ById = who.PersonId, At = clock.Now });
        desk.Note(who, null, AuditAct.InvitePerson, personId);
        await desk.DoneAsync(cancel);
        return ($"{code[..(CodeLength / 2)]}-{code[(CodeLength / 2)..]}", null);
    }

    /// <summary>Ends a person's code and lets their account go.</summary>
    /// <returns>Whether there was one of them; null with the refusal.</returns>
    public async Task<(bool? WithdrawnAny, Refusal? Refusal)> WithdrawAsync(Standing who, string personId, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(who) is { } refusal)
            return (null, refusal);

        var ended = await EndAsync(personId, cancel);
        var bound = await LetGoAsync(personId, cancel);
        if (ended || bound)
            desk.Note(who, null, AuditAct.WithdrawInvitation, personId);
        await desk.DoneAsync(cancel);
        return (ended || bound, null);
    }

    /// <summary>Binds a person to an account that the coordinator names, as the import of people does.</summary>
    public async Task BindAsync(Standing who, string personId, string accountId, CancellationToken cancel)
    {
        if (await desk.Db.AccountBindings.AnyAsync(binding => binding.PersonId == personId && binding.AccountId == accountId, cancel))
            return;

        await BindAsync(personId, accountId, who.PersonId, cancel);
        desk.Note(who, null, AuditAct.BindAccount, personId);
        await desk.DoneAsync(cancel);
    }

    /// <summary>Ends a code that was typed where others read it: whoever is quickest could use it.</summary>
    /// <returns>Whether it was one that could be used.</returns>
    public async Task<bool> SpoilAsync(string typed, CancellationToken cancel)
    {
        if (CodeOf(typed) is not { } code || await OpenAsync(code, cancel) is not { } open)
            return false;

        open.EndedAt = clock.Now;
        desk.Db.Audit.Add(new() { At = desk.Now, PersonId = open.PersonId, Act = AuditAct.WithdrawInvitation, Detail = open.PersonId });
        await desk.DoneAsync(cancel);
        return true;
    }

    /// <summary>Takes a code that an account typed.</summary>
    public async Task<(string? PersonId, Refusal? Refusal)> RedeemAsync(string accountId, string typed, CancellationToken cancel)
    {
        if (CodeOf(typed) is not { } code)
            return (null, new NoInvitationCode());

        var now = clock.Now;
        var tries = await desk.Db.InvitationTries.SingleOrDefaultAsync(each => each.AccountId == accountId, cancel);
        if (tries is not null && now - tries.Since > InvitationTries.Window)
            (tries.Since, tries.Wrong) = (now, 0);
        if (tries?.Wrong >= InvitationTries.Most)
            return (null, new TooManyCodes((int)InvitationTries.Window.TotalMinutes));

        if (await OpenAsync(code, cancel) is not { } invitation)
        {
            if (tries is null)
                desk.Db.InvitationTries.Add(tries = new() { AccountId = accountId, Since = now });
            tries.Wrong++;
            await desk.DoneAsync(cancel);
            return (null, new WrongCode(InvitationTries.Most - tries.Wrong));
        }

        (invitation.EndedAt, invitation.AccountId) = (now, accountId);
        if (tries is not null)
            desk.Db.InvitationTries.Remove(tries);
        await BindAsync(invitation.PersonId, accountId, invitation.ById, cancel);
        desk.Db.Audit.Add(new() { At = desk.Now, PersonId = invitation.PersonId, Act = AuditAct.BindAccount, Detail = "" });
        await desk.DoneAsync(cancel);
        return (invitation.PersonId, null);
    }

    /// <summary>The code as it is compared: with or without its line, in any case, full-width letters too. Null for what is no code.</summary>
    private static string? CodeOf(string typed)
    {
        var code = string.Concat(typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(letter => letter is not ('-' or '–' or '_') && !char.IsWhiteSpace(letter)));
        return code.Length == CodeLength && code.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) ? code : null;
    }

    /// <summary>The invitation that a code opens now, or null.</summary>
    private async Task<Invitation?> OpenAsync(string code, CancellationToken cancel)
    {
        var hash = HashOf(code);
        var invitation = await desk.Db.Invitations.SingleOrDefaultAsync(each => each.CodeHash == hash && each.EndedAt == null, cancel);
        return invitation is not null && clock.Now - invitation.At <= Invitation.Lifetime ? invitation : null;
    }

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));

    private async Task BindAsync(string personId, string accountId, string byId, CancellationToken cancel)
    {
        await LetGoAsync(personId, cancel);
        if (await desk.Db.AccountBindings.SingleOrDefaultAsync(binding => binding.AccountId == accountId, cancel) is { } other)
            desk.Db.AccountBindings.Remove(other);
        await desk.Db.SaveChangesAsync(cancel); // Their places come free before they are taken.
        desk.Db.AccountBindings.Add(new() { AccountId = accountId, PersonId = personId, At = clock.Now, ById = byId });
    }

    private async Task<bool> LetGoAsync(string personId, CancellationToken cancel)
    {
        if (await desk.Db.AccountBindings.SingleOrDefaultAsync(binding => binding.PersonId == personId, cancel) is not { } bound)
            return false;

        desk.Db.AccountBindings.Remove(bound);
        var id = Conversation.IdOf(personId);
        if (await desk.Db.Conversations.SingleOrDefaultAsync(conversation => conversation.Id == id, cancel) is { } conversation)
            conversation.ReferenceId = null; // What is said from now on does not go to the old account.
        return true;
    }

    private async Task<bool> EndAsync(string personId, CancellationToken cancel)
    {
        if (await desk.Db.Invitations.SingleOrDefaultAsync(each => each.PersonId == personId && each.EndedAt == null, cancel) is not { } open)
            return false;

        open.EndedAt = clock.Now;
        await desk.Db.SaveChangesAsync(cancel);
        return true;
    }
}

/// <summary>What was typed is no code.</summary>
public sealed record NoInvitationCode : Refusal;

/// <summary>No such code is open: mistyped, used, replaced, or older than a day.</summary>
/// <param name="Left">How many more may be tried now.</param>
public sealed record WrongCode(int Left) : Refusal;

/// <summary>Too many wrong codes.</summary>
/// <param name="Minutes">How long wrong codes are counted.</param>
public sealed record TooManyCodes(int Minutes) : Refusal;
