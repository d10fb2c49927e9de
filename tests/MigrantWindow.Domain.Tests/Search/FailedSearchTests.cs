using MigrantWindow.Domain.Search;

namespace MigrantWindow.Domain.Tests.Search;

public sealed class FailedSearchTests
{
    [Theory]
    [InlineData("  Permiso   de TRABAJO ", "permiso de trabajo")]
    [InlineData("dui 01234567-8 perdido", "dui perdido")]
    [InlineData("escriba a ana.lopez@example.org hoy", "escriba a hoy")]
    [InlineData("+503 7012-3456", null)]
    [InlineData("ana@example.org", null)]
    [InlineData("((* \" OR", "or")]
    [InlineData("j'ai perdu", "j'ai perdu")]
    [InlineData("café٣", null)]
    public void Nothing_is_kept_of_figures_addresses_and_signs(string asked, string? kept) => Assert.Equal(kept, FailedSearch.Clean(asked));

    [Fact]
    public void What_is_kept_has_an_end() => Assert.Equal(FailedSearch.WordsMaxLength, FailedSearch.Clean(new string('a', 10_000))!.Length);
}
