"""An SMTP server on loopback: smtp_server.py PORT MODE. Ends with its standard input.

Modes: accept takes each mail; wait takes it after a line on standard input; linger takes it and never answers the farewell;
421 and 550 refuse each recipient; hang accepts connections and says nothing.
Prints a line of JSON when it listens, is connected to (hang), is handed a mail (wait), and takes one.
"""
import asyncio
import json
import sys
import threading

from aiosmtpd.smtp import SMTP

port, mode = int(sys.argv[1]), sys.argv[2]


def tell(event, **more):
    print(json.dumps({"event": event, **more}), flush=True)


class Handler:
    def __init__(self):
        self.may_take = asyncio.Event()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode in ("421", "550"):
            return mode + " not today, " + address
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if mode == "wait":
            tell("handed")
            await self.may_take.wait()
        tell("taken", to=envelope.rcpt_tos, data=envelope.content.decode("latin-1"))
        return "250 OK"

    async def handle_QUIT(self, server, session, envelope):
        if mode == "linger":
            await asyncio.Event().wait()
        return "221 Bye"


async def main():
    loop = asyncio.get_running_loop()
    handler, end = Handler(), asyncio.Event()

    def read_commands():
        for _ in sys.stdin:
            loop.call_soon_threadsafe(handler.may_take.set)
        loop.call_soon_threadsafe(end.set)

    async def hang(reader, writer):
        tell("connected")
        await asyncio.Event().wait()

    if mode == "hang":
        await asyncio.start_server(hang, "127.0.0.1", port)
    else:
        await loop.create_server(lambda: SMTP(handler, hostname="mail.test", loop=loop), "127.0.0.1", port)

    tell("listening")
    threading.Thread(target=read_commands, daemon=True).start()
    await end.wait()


asyncio.run(main())
