using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using MigrantWindow.Data;
using MigrantWindow.Web.Configuration;

namespace MigrantWindow.Web.Security;

/// <summary>Keys of cookies, forms and stored secrets lie in the database, for every node, encrypted with a certificate that does not.</summary>
public static class KeyProtection
{
    /// <exception cref="ConfigurationException">The certificate is missing or cannot be opened.</exception>
    public static IServiceCollection AddKeyProtection(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        var options = configuration.GetSection(ProtectionOptions.Section).Get<ProtectionOptions>() ?? new ProtectionOptions();
        var certificate = options.Certificate is { } file ? Open(file, options.Password) : OwnCertificate(configuration, contentRoot);

        services.AddDataProtection()
            .SetApplicationName("MigrantWindow")
            .SetDefaultKeyLifetime(TimeSpan.FromDays(90))
            .PersistKeysToDbContext<PortalDbContext>()
            .ProtectKeysWithCertificate(certificate)
            .UnprotectKeysWithAnyCertificate(certificate);

        return services;
    }

    private static X509Certificate2 OwnCertificate(IConfiguration configuration, string contentRoot)
    {
        var connection = configuration.DatabaseConnection(contentRoot);
        if (DatabaseSetup.FolderOf(configuration.DatabaseProvider(), connection) is not { } folder)
        {
            throw new ConfigurationException("With Database:Provider SqlServer, DataProtection:Certificate must name a PFX file that every node has.");
        }

        DatabaseSetup.EnsureWritable(configuration.DatabaseProvider(), connection);
        var file = Path.Combine(folder, "protection.pfx");
        if (!File.Exists(file))
        {
            Make(file);
        }

        return Open(file, null);
    }

    private static X509Certificate2 Open(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"DataProtection:Certificate: the file {file} cannot be opened: {fault.Message}");
        }
    }

    /// <summary>Two first starts at once make two certificates; the first to get its name stays.</summary>
    private static void Make(string file)
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=MigrantWindow keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);

        var draft = $"{file}.{Guid.NewGuid():N}";
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(draft, access))
        {
            stream.Write(certificate.Export(X509ContentType.Pkcs12));
        }

        try
        {
            File.Move(draft, file);
        }
        catch (IOException)
        {
            File.Delete(draft);
        }
    }
}
