using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Domain.Tests.Articles;

public sealed class RevisionTests
{
    [Fact]
    public void The_hash_is_the_SHA_256_of_title_summary_and_body_with_a_null_between_them() =>
        Assert.Equal("3d4393740f11539fddcd4260473e7e3d7814b416a594afd097ef207b410ac806", Revision.HashOf("Título", "Summary", "Body"));

    [Fact]
    public void The_hash_fits_its_column() => Assert.Equal(Revision.HashLength, Revision.HashOf("", "", "").Length);

    [Theory]
    [InlineData("Ab", "c", "d")]
    [InlineData("A", "bc", "d")]
    [InlineData("A", "b", "cd")]
    [InlineData("a", "b", "c")]
    public void A_letter_moved_or_changed_changes_the_hash(string title, string summary, string body) =>
        Assert.NotEqual(Revision.HashOf("A", "b", "c"), Revision.HashOf(title, summary, body));
}
