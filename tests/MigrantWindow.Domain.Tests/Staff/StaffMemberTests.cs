using MigrantWindow.Domain.Staff;
using static MigrantWindow.Domain.Staff.Roles;

namespace MigrantWindow.Domain.Tests.Staff;

public sealed class StaffMemberTests
{
    [Theory]
    [InlineData(Iom, Administrator, Iom, new int[0], true)]
    [InlineData(Iom, Administrator, Municipality, new[] { 9 }, true)]
    [InlineData(Iom, Caseworker, Municipality, new[] { 1 }, false)]
    [InlineData(Ombudsman, Administrator, Ombudsman, new[] { 1, 2 }, true)]
    [InlineData(Ombudsman, Administrator, Municipality, new[] { 2 }, true)]
    [InlineData(Ombudsman, Administrator, Municipality, new[] { 1, 3 }, false)]
    [InlineData(Ombudsman, Administrator, Iom, new int[0], false)]
    [InlineData(Ombudsman, Administrator, Iom, new[] { 1 }, false)]
    [InlineData(Ombudsman, Caseworker, Municipality, new[] { 1 }, false)]
    [InlineData(Municipality, Administrator, Municipality, new[] { 1 }, false)]
    public void Who_may_give_whom_a_place(string institution, string function, string given, int[] offices, bool may) =>
        Assert.Equal(may, new StaffMember(1, "Ana", institution, function, institution == Iom ? [] : [1, 2]).MayAppoint(given, offices));
}
