using System.Text;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Tests.Support;
using static EvalBot.Tests.Story.Meeting;

namespace EvalBot.Tests.Story;

/// <summary>Results come and go as a table: a person's own entries, whole or not at all. Domain step 5.</summary>
public sealed class ResultsTableTests : IAsyncLifetime
{
    private static readonly string[] Headings = ["번호", "지표", "목표", "단위", "결과", "근거", "현장 확인"];

    private BotHost bot = null!;
    private Meeting dobong = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotHost.StartAsync(clock: "2018-07-30T10:00+09:00");
        dobong = new(bot);
    }

    public async ValueTask DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Download_HoldsThePersonsOwnEntriesOnly_AndComesBack()
    {
        await dobong.EnterAsync("coordinator-1", ("정량지표 1 결과", "10.5"), ("정량지표 4 결과", "yes"), ("정량지표 1 현장 확인", "2018-07-25 참관"));

        Assert.Equal(["10.5", "", "", "예", "", ""], (await DownloadAsync("coordinator-1")).Select(row => row["결과"]));
        Assert.Equal(["", "", "", "", "", ""], (await DownloadAsync("coordinator-2")).Select(row => row["결과"]));

        var filled = Spreadsheet.Write("정량", Headings,
        [
            ["1", "주민 공론장 개최 횟수", "", "", "10.5회", "회의록", "2018-07-25 참관"], ["2", "", "", "", "1,350명", "", ""], ["4", "", "", "", "예".Normalize(NormalizationForm.FormD), "", ""],
        ]);
        var answer = await (await dobong.AsAsync("coordinator-2")).UploadAsync("정량 도봉구", ("정량.xlsx", filled));

        Assert.Equal("저장했습니다. 결과가 비어 있는 지표가 3개 남았습니다. 두 사람의 입력이 같아 결과가 된 지표: 1, 4.", answer.Text);
        Assert.Equal(["10.5", "1350", "", "예", "", ""], (await DownloadAsync("coordinator-2")).Select(row => row["결과"]));
        Assert.Equal(["10.5", "", "", "예", "", ""], (await DownloadAsync("coordinator-1")).Select(row => row["결과"]));
    }

    [Fact]
    public async Task WrongCells_AreAllNamed_AndNothingIsEntered()
    {
        var before = await Records.OfAsync(bot);
        var wrong = Spreadsheet.Write("정량", Headings,
        [
            ["1", "", "", "", "-3", "", ""], ["2", "", "", "", "삼백", "", ""], ["7", "", "", "", "1", "", ""], ["3", "다른 지표", "", "", "1", "", ""],
            ["4", "", "", "", "3", "", ""], ["5", "", "", "", "14", "", "어제"], ["6", "", "", "", "9", "", ""], ["6", "", "", "", "9", "", ""],
        ]);

        var answer = await (await dobong.AsAsync("coordinator-1")).UploadAsync("정량 도봉구", ("정량.xlsx", wrong));

        Assert.Equal(
            [
                "«정량.xlsx»에 고칠 곳이 7군데 있어 아무것도 가져오지 않았습니다.",
                "2행 «결과»: 정량지표 1 결과 -3: 결과는 0 이상이어야 합니다. 다시 적어 주십시오.",
                "3행 «결과»: 정량지표 2 결과에 적으신 «삼백»은(는) 수가 아닙니다. 12 또는 12.5처럼 적어 주십시오. 아무것도 바뀌지 않았습니다.",
                "4행 «번호»: «7 »은(는) 이 자치구의 지표가 아닙니다.",
                "5행 «번호»: «3 다른 지표»은(는) 이 자치구의 지표가 아닙니다.",
                "6행 «결과»: 정량지표 4 결과에 적으신 «3»은(는) 수가 아닙니다. 12 또는 12.5처럼 적어 주십시오. 아무것도 바뀌지 않았습니다.",
                "7행 «현장 확인»: 정량지표 5 현장 확인은 날짜와 내용을 «2018-07-25 거점 방문»처럼 함께 적어 주십시오. 아무것도 바뀌지 않았습니다.",
                "9행 «번호»: 같은 지표가 두 줄에 있습니다.",
                "고쳐서 다시 보내 주십시오.",
            ],
            Lines(answer));
        Assert.Equal(Entries(before), Entries(await Records.OfAsync(bot)));
    }

    [Fact]
    public async Task ATableWithoutItsColumns_IsRefused()
    {
        var answer = await (await dobong.AsAsync("coordinator-1")).UploadAsync("정량 도봉구", ("정량.csv", Encoding.UTF8.GetBytes("번호,근거\n1,대장")));

        Assert.Contains("1행 «결과»: 이 제목의 열이 없습니다. 있는 제목: 번호, 근거", Lines(answer));
    }

    [Fact]
    public async Task Table_OfWhoMayNotEnter_AndOnceLocked_IsNotTaken()
    {
        var table = Spreadsheet.Write("정량", Headings, [["1", "", "", "", "3", "", ""]]);
        const string Nothing = "«정량.xlsx» 파일을 받았지만 지금 이 파일로 하실 수 있는 일이 없어 쓰지 않았습니다. «도움말»에서 할 수 있는 일을 보아 주십시오.";

        Assert.Equal(Nothing, (await (await dobong.AsAsync("committee")).UploadAsync("정량 도봉구", ("정량.xlsx", table))).Text);
        Assert.Equal("맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.", (await dobong.SayAsync("dobong-manager", "정량 도봉구 내려받기")).Text);
        await dobong.OpenAsync();
        Assert.StartsWith("평가가 시작되어 결과가 잠겼습니다.", (await dobong.SayAsync("coordinator-1", "정량 도봉구 내려받기")).Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<SpreadsheetRow>> DownloadAsync(string person)
    {
        var file = Assert.Single((await dobong.SayAsync(person, "정량 도봉구 내려받기")).Messages.SelectMany(message => message.Files));
        var (rows, wrong) = Spreadsheet.Read(file.Name, await bot.Http.GetByteArrayAsync(file.Url), [.. Headings.Select(heading => new SpreadsheetColumn(heading, heading))]);
        Assert.Null(wrong);
        return rows;
    }

    private static string Entries(string records) => records[records.IndexOf("result_entries", StringComparison.Ordinal)..];
}
