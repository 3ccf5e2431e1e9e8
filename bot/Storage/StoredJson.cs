using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EvalBot.Core.Appeals;
using EvalBot.Core.Discussions;
using EvalBot.Core.Documents;
using EvalBot.Core.Files;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using EvalBot.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EvalBot.Bot.Storage;

/// <summary>Lists that are only ever read and replaced as a whole are stored as JSON in one column. Numbers keep all their digits.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Rating>))]
[JsonSerializable(typeof(IReadOnlyList<Vote>))]
[JsonSerializable(typeof(IReadOnlyList<GoalText>))]
[JsonSerializable(typeof(IReadOnlyList<ContestedItem>))]
[JsonSerializable(typeof(IReadOnlyList<ItemDecision>))]
[JsonSerializable(typeof(IReadOnlyList<ProposedResult>))]
[JsonSerializable(typeof(IReadOnlyList<AppealArgument>))]
[JsonSerializable(typeof(IReadOnlyList<AppealFigure>))]
[JsonSerializable(typeof(IReadOnlyList<IndependentMember>))]
[JsonSerializable(typeof(IReadOnlyList<FileReceipt>))]
[JsonSerializable(typeof(IReadOnlyList<NoticeReceipt>))]
[JsonSerializable(typeof(IReadOnlyList<SiteCheck>))]
[JsonSerializable(typeof(IReadOnlyList<SubmissionStep>))]
[JsonSerializable(typeof(IReadOnlyList<GivenAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<Placement>))]
[JsonSerializable(typeof(GradeInputs))]
[JsonSerializable(typeof(GradeSources))]
[JsonSerializable(typeof(IReadOnlyList<IndicatorTerms>))]
[JsonSerializable(typeof(IReadOnlyList<GoalTerms>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<ReportStep>))]
[JsonSerializable(typeof(IReadOnlyList<FollowUp>))]
[JsonSerializable(typeof(IReadOnlyList<ImprovementAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<CarriedImprovement>))]
[JsonSerializable(typeof(SheetLine))]
[JsonSerializable(typeof(ProposedLine))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>Keeps a property as JSON text.</summary>
    public static PropertyBuilder<T> Keep<T>(PropertyBuilder<T> property, JsonTypeInfo<T> type)
        where T : class
    {
        return property.HasConversion(
            value => JsonSerializer.Serialize(value, type),
            json => JsonSerializer.Deserialize(json, type)!,
            WholeValue.Comparer<T>());
    }

    /// <summary>Keeps a list as JSON text; a row that was written before the column was there has an empty one.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> KeepList<T>(PropertyBuilder<IReadOnlyList<T>> property, JsonTypeInfo<IReadOnlyList<T>> type)
    {
        return property.HasConversion(
            value => JsonSerializer.Serialize(value, type),
            json => json.Length == 0 ? new List<T>() : JsonSerializer.Deserialize(json, type)!,
            WholeValue.Comparer<IReadOnlyList<T>>()).HasDefaultValueSql("''");
    }
}
