'use strict';

// Required before the Agents Playground. It would listen on every interface, and its users all speak English.
const { ClientRequest } = require('node:http');
const { Server } = require('node:net');

const { listen } = Server.prototype;
Server.prototype.listen = function (...given) {
  if (typeof given[0] === 'number' && typeof given[1] !== 'string') given.splice(1, 0, '127.0.0.1');
  return listen.apply(this, given);
};

for (const name of ['write', 'end']) {
  const send = ClientRequest.prototype[name];
  ClientRequest.prototype[name] = function (body, ...rest) {
    const korean = typeof body === 'string' || Buffer.isBuffer(body)
      ? Buffer.from(body.toString('utf8').replaceAll('"locale":"en-US"', '"locale":"ko-KR"'))
      : body;
    return send.call(this, korean, ...rest);
  };
}
