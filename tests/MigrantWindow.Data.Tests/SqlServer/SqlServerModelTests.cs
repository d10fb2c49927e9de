using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Tests.SqlServer;

/// <summary>Rules that keep one model right on both engines.</summary>
public sealed class SqlServerModelTests
{
    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void Every_text_that_is_looked_up_has_a_length(PortalDbContext db)
    {
        var endless = db.Model.GetEntityTypes()
            .SelectMany(type => type.GetKeys().SelectMany(key => key.Properties)
                .Concat(type.GetIndexes().SelectMany(index => index.Properties))
                .Concat(type.GetForeignKeys().SelectMany(key => key.Properties)))
            .Where(property => StoredType(property) == typeof(string) && property.GetMaxLength() is null)
            .Select(Name);

        Assert.Empty(endless.Distinct());
    }

    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void Choices_are_stored_as_text_with_a_length_that_holds_each_of_them_and_flags_as_numbers(PortalDbContext db)
    {
        var choices = Properties(db).Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum).ToList();
        Assert.NotEmpty(choices);

        Assert.All(choices, property =>
        {
            var choice = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            var isFlags = choice == typeof(Situation) || choice == typeof(Audience) || choice == typeof(Sectors);
            Assert.Equal(isFlags ? typeof(int) : typeof(string), StoredType(property));
            Assert.True(isFlags || Enum.GetNames(choice).Max(name => name.Length) <= property.GetMaxLength(), Name(property));
        });
    }

    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void No_column_of_ours_is_of_a_type_that_one_engine_cannot_sort_or_make(PortalDbContext db)
    {
        Type[] refused = [typeof(DateTimeOffset), typeof(TimeSpan), typeof(decimal), typeof(byte[])];

        var found = Properties(db)
            .Where(property => property.DeclaringType.ClrType.Namespace!.StartsWith("MigrantWindow.Domain", StringComparison.Ordinal))
            .Where(property => refused.Contains(Nullable.GetUnderlyingType(StoredType(property)) ?? StoredType(property)))
            .Select(Name);

        Assert.Empty(found);
    }

    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void No_engine_is_asked_to_count_versions(PortalDbContext db)
    {
        var versions = Properties(db).Where(property => property.IsConcurrencyToken).ToList();
        Assert.NotEmpty(versions);

        Assert.DoesNotContain(versions, property => property.ValueGenerated != ValueGenerated.Never);
    }

    [Fact]
    public void Both_engines_have_the_same_tables_and_columns()
    {
        using var sqlite = Contexts.Sqlite();
        using var sqlServer = Contexts.SqlServer();

        Assert.Equal(Columns(sqlite), Columns(sqlServer));
    }

    private static IEnumerable<string> Columns(PortalDbContext db) => db.Model.GetRelationalModel().Tables
        .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}{(column.IsNullable ? "?" : "")}"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<IProperty> Properties(PortalDbContext db) => db.Model.GetEntityTypes().SelectMany(type => type.GetFlattenedProperties());

    private static Type StoredType(IProperty property) =>
        property.GetValueConverter()?.ProviderClrType ?? property.FindTypeMapping()?.Converter?.ProviderClrType ?? property.ClrType;

    private static string Name(IProperty property) => $"{property.DeclaringType.DisplayName()}.{property.Name}";
}
