using EvalBot.Core.Plans;

namespace EvalBot.Tests.Core.Plans;

public class DistrictTests
{
    [Fact]
    public void Parts_SecondYear_StartTheDayAfterThePreviousCoverage()
    {
        var kwanak = new District("gwanak", "관악구", "Gwanak-gu", 2, 3, default, default,
            new(2017, 11, 21), new(2018, 11, 20), "", false, new(2017, 9, 20));

        Assert.Equal(
            [new(1, new(2017, 9, 21), new(2017, 11, 20)), new(2, new(2017, 11, 21), new(2018, 8, 14))],
            kwanak.Parts(new(2018, 8, 14)));
    }

    [Fact]
    public void District_OfACopyWithOtherDistricts_IsTheCopysOwn()
    {
        var plan = Samples.Plan();
        Assert.Equal(Samples.Dobong, plan.District("dobong"));

        var copy = plan with { Districts = [Samples.Dobong with { Name = "새 도봉구" }, Samples.Dobong with { Id = "guro" }] };

        Assert.Equal("새 도봉구", copy.District("dobong").Name);
        Assert.True(copy.HasDistrict("guro"));
        Assert.False(plan.HasDistrict("guro"));
        Assert.Throws<InvalidOperationException>(() => plan.District("guro"));
    }
}
