using System.Text.Json;
using EvalBot.Bot.Storage;
using EvalBot.Core.Ratings;

namespace EvalBot.Tests.Bot.Storage;

/// <summary>A draft survives an update of the bot: what an older or a newer one wrote is read.</summary>
public class OlderDraftTests
{
    [Fact]
    public void Ratings_StoredWithoutWhatWasAddedSince_AreRead() =>
        Assert.Equal([new Rating(1, 4, Achievements: "주민이 모였다"), new Rating(2, null)], Read("""[{"Goal":1,"Points":4,"Achievements":"주민이 모였다"},{"Goal":2}]"""));

    [Fact]
    public void Ratings_StoredWithWhatIsNotKnown_AreRead() =>
        Assert.Equal([new Rating(1, null, true, "자료가 없다")], Read("""[{"Goal":1,"NotAssessable":true,"Reason":"자료가 없다","Mood":"좋음","Tags":[1,2]}]"""));

    private static IReadOnlyList<Rating> Read(string stored) => JsonSerializer.Deserialize(stored, StoredJson.Default.IReadOnlyListRating)!;
}
