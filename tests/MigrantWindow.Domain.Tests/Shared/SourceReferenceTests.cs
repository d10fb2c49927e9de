using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Shared;

public sealed class SourceReferenceTests
{
    [Theory]
    [InlineData("http://example.org/law")]
    [InlineData("ftp://example.org/law")]
    [InlineData("law")]
    public void An_address_that_is_not_encrypted_is_refused(string address)
    {
        var source = new SourceReference("law", "Law", "Assembly", null, null);

        Assert.Throws<DomainException>(() => source.Describe("Other", "Assembly", new Uri(address, UriKind.RelativeOrAbsolute), null));

        Assert.Equal("Law", source.Title);
    }

    [Fact]
    public void What_it_is_stands_in_one_line()
    {
        var source = new SourceReference("law", "Law", "Assembly", null, null);

        source.Describe("Other", "Ministry", new Uri("https://example.org/law"), new PartialDate("2025"));

        Assert.Equal("Other; Ministry; https://example.org/law; 2025", source.Description);
    }
}
