using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Security;

public sealed class AuthenticatorKeyTests
{
    /// <summary>The key of the examples in RFC 6238, appendix B.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(second / 30, AuthenticatorKey.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(second)));

    [Fact]
    public void A_key_is_random_and_long_and_reads_in_groups_of_four()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => AuthenticatorKey.New()).ToList();

        Assert.Equal(100, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[A-Z2-7]{32}$", key));
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", AuthenticatorKey.Grouped(Key));
    }

    [Fact]
    public void An_app_reads_whose_key_it_is() =>
        Assert.Equal($"otpauth://totp/MigrantWindow:ana%40example.org?secret={Key}&issuer=MigrantWindow&algorithm=SHA1&digits=6&period=30", AuthenticatorKey.Address(Key, "ana@example.org"));
}
