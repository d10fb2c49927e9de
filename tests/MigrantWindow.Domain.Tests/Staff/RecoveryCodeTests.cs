using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Tests.Staff;

public sealed class RecoveryCodeTests
{
    [Fact]
    public void A_set_has_ten_codes_of_eighty_bits_in_groups_for_the_hand()
    {
        var codes = Enumerable.Range(0, 50).SelectMany(_ => RecoveryCode.NewSet()).ToList();

        Assert.Equal(500, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$", code));
        Assert.Equal(32, codes.SelectMany(code => code.Replace("-", "", StringComparison.Ordinal)).Distinct().Count());
    }

    [Theory]
    [InlineData("4k9d-0wvt-x7ja-mm21")]
    [InlineData("4K9D0WVTX7JAMM21")]
    [InlineData("  4k9d owvt x7ja mm2l ")]
    [InlineData("4k9d–Owvt–x7ja–mm2i")]
    public void However_it_is_typed_it_is_the_same_code(string typed) => Assert.Equal("4k9d-0wvt-x7ja-mm21", RecoveryCode.Normalize(typed));

    [Theory]
    [InlineData("")]
    [InlineData("- -")]
    public void Nothing_is_no_code(string typed) => Assert.Equal("", RecoveryCode.Normalize(typed));
}
