using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Tests.Staff;

/// <summary>The table of rights once more, row by row as the institutions agreed on it, so that neither changes alone.</summary>
public sealed class RightsTests
{
    public static TheoryData<Right, string> Agreed => new()
    {
        //                        IOM           Ombudsman     Municipality; caseworker, then administrator
        { Right.SeeContent,       "all all      both both     both both" },
        { Right.EditContent,      "all none     own none      own none" },
        { Right.EditPlaces,       "all all      own none      own none" },
        { Right.ApproveContent,   "inst inst    inst inst     inst inst" },
        { Right.PublishUrgently,  "none inst    none inst     none inst" },
        { Right.ConfirmFacts,     "all all      own own       own own" },
        { Right.RunTrainings,     "none all     none own      none own" },
        { Right.ManageCourses,    "none all     none all      none none" },
        { Right.RunOffices,       "none all     none own      none own" },
        { Right.ManagePortal,     "none all     none none     none none" },
        { Right.ReadAudit,        "none all     none none     none none" },
        { Right.ManageStaff,      "none all     none own      none none" },
        { Right.Repair,           "all all      own own       own own" },
        { Right.SeeStatistics,    "all all      own own       own own" },
    };

    [Theory]
    [MemberData(nameof(Agreed))]
    public void Each_right_reaches_as_far_as_was_agreed(Right right, string row)
    {
        var reaches = row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReachOf);
        var people = Roles.Institutions.SelectMany(institution => Roles.Functions.Select(function => Rights.ReachOf(institution, function, right)));

        Assert.Equal(reaches, people);
    }

    [Fact]
    public void No_right_is_missing_in_the_agreement() => Assert.Equal(Enum.GetValues<Right>(), Agreed.Select(row => (Right)row[0]));

    [Theory]
    [InlineData("", Roles.Administrator)]
    [InlineData(Roles.Iom, "")]
    [InlineData("Ministry", Roles.Administrator)]
    [InlineData(Roles.Administrator, Roles.Iom)]
    public void Whoever_has_no_such_role_has_no_right(string institution, string function) =>
        Assert.All(Enum.GetValues<Right>(), right => Assert.Equal(Reach.Nothing, Rights.ReachOf(institution, function, right)));

    private static Reach ReachOf(string word) => word switch
    {
        "all" => Reach.Everything,
        "own" => Reach.OwnOffices,
        "inst" => Reach.OwnInstitution,
        "both" => Reach.OwnOfficesAndInstitution,
        _ => Reach.Nothing,
    };
}
