using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MigrantWindow.Testing;

/// <summary>A passkey that a test holds in its hand: answers as a browser with an authenticator would (WebAuthn level 3, ES256, no attestation).</summary>
public sealed class SoftPasskey : IDisposable
{
    private const byte Present = 0x01, Verified = 0x04, HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);

    private string? _owner;

    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>The page that the browser says it is on.</summary>
    public string Origin { get; set; } = "https://portal.test";

    public bool CrossOrigin { get; set; }

    /// <summary>False: whoever holds the device was not asked who they are.</summary>
    public bool VerifiesUser { get; set; } = true;

    /// <param name="options">What the portal asks of the browser.</param>
    public string Create(JsonElement options)
    {
        _owner = options.GetProperty("user").GetProperty("id").GetString();
        var point = _key.ExportParameters(false).Q;
        byte[] publicKey = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] credential = [.. new byte[16], 0, (byte)_id.Length, .. _id, .. publicKey];
        byte[] data = [.. Head(options.GetProperty("rp").GetProperty("id").GetString()!, HasCredential), .. credential];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];

        return Answer(new
        {
            clientDataJSON = Base64Url.EncodeToString(ClientData("webauthn.create", options)),
            attestationObject = Base64Url.EncodeToString(attestation),
            transports = (string[])["internal"],
        });
    }

    /// <param name="options">What the portal asks of the browser.</param>
    public string Get(JsonElement options)
    {
        var client = ClientData("webauthn.get", options);
        var data = Head(options.GetProperty("rpId").GetString()!, 0);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        return Answer(new
        {
            clientDataJSON = Base64Url.EncodeToString(client),
            authenticatorData = Base64Url.EncodeToString(data),
            signature = Base64Url.EncodeToString(signature),
            userHandle = _owner,
        });
    }

    public void Dispose() => _key.Dispose();

    /// <summary>Counts no use, as those that several devices share: only the portal can tell that an answer was used.</summary>
    private byte[] Head(string host, byte flags) =>
        [.. SHA256.HashData(Encoding.UTF8.GetBytes(host)), (byte)(flags | Present | (VerifiesUser ? Verified : 0)), .. new byte[4]];

    private byte[] ClientData(string type, JsonElement options) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type,
        challenge = options.GetProperty("challenge").GetString(),
        origin = Origin,
        crossOrigin = CrossOrigin,
    });

    private string Answer(object response) => JsonSerializer.Serialize(new
    {
        id = Id,
        rawId = Id,
        type = "public-key",
        response,
        clientExtensionResults = new { },
        authenticatorAttachment = "platform",
    });

    /// <summary>A short text as CBOR.</summary>
    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.UTF8.GetBytes(text)];
}
