"""A server on 127.0.0.1 that speaks the chat protocol of OpenAI, well or badly."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Scripted:
    """Answers requests one after the other as it is told to; the last way is kept."""

    def __init__(self, *ways):
        self.ways = list(ways)
        self.questions = []
        self.headers = []
        self.paths = []
        self.lock = threading.Lock()
        self.open = self.most_open = 0

    def next_way(self, question, headers):
        with self.lock:
            self.questions.append(question)
            self.headers.append(headers)
            return self.ways.pop(0) if len(self.ways) > 1 else self.ways[0]


def completion(text, tokens=(100, 20)):
    """Return the body of a chat completion that says a text."""
    message = {"role": "assistant", "content": text}
    return {
        "id": "c1", "object": "chat.completion", "created": 1, "model": "m",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": tokens[0], "completion_tokens": tokens[1],
                  "total_tokens": sum(tokens)},
    }  # fmt: skip


def says(answer, tokens=(100, 20)):
    """Return a way to answer: a reading."""
    text = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)

    def way(handler, question):
        reply(handler, 200, completion(text, tokens))

    return way


def reads(reader):
    """Return a way to answer: what a function makes of the question."""

    def way(handler, question):
        reply(handler, 200, completion(json.dumps(reader(question), ensure_ascii=False)))

    return way


def fails(status, **headers):
    """Return a way to answer: an error."""

    def way(handler, question):
        reply(handler, status, {"error": {"message": f"status {status}", "type": "x"}}, headers)

    return way


def raw(data, status=200, **headers):
    """Return a way to answer: these bytes as JSON."""

    def way(handler, question):
        reply(handler, status, data, headers)

    return way


def cut(handler, question):
    """Break off in the middle of an answer."""
    body = json.dumps(completion('{"events": []}')).encode()
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2])
    handler.wfile.flush()
    handler.close_connection = True


def hangs_up(handler, question):
    """Close the connection without a word."""
    handler.close_connection = True
    handler.connection.close()


def reply(handler, status, body, headers=()):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(data)))
    for name, value in dict(headers).items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(data)


@contextmanager
def serving(*ways):
    """Serve on a free port; gives the address and the script."""
    script = Scripted(*ways)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            script.paths.append(self.path)
            way = script.next_way(question, dict(self.headers))
            with script.lock:
                script.open += 1
                script.most_open = max(script.most_open, script.open)
            try:
                way(self, question)
            except OSError:
                self.close_connection = True
            finally:
                with script.lock:
                    script.open -= 1

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
