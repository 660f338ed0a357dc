import type { Client, Server } from '../../helpers/server.ts'
import { everyRight } from '../../helpers/lab.ts'

export interface SmallCompany {
  id: string
  name: string
  student: { username: string; password: string }
}

/** A course with an instructor and two companies of one student each, made over REST by the admin. */
export interface SmallCourse {
  admin: Client
  course: string
  instructor: { username: string; password: string }
  companies: [SmallCompany, SmallCompany]
}

const password = 'Password-1'

export async function smallCourse(server: Server): Promise<SmallCourse> {
  const admin = await server.client(server.accounts[0]!)
  const create = async (collection: string, data: Record<string, unknown>): Promise<string> => {
    const { status, body } = await admin('POST', `/api/${collection}`, data)
    if (status !== 201) throw new Error(`${collection}: ${JSON.stringify(body)}`)
    return body.doc.id
  }
  const user = (username: string, role: string, name: string) => create('users', { username, name, role, status: 'active', password })

  const course = await create('courses', { name: '客户关系管理', code: 'CRM', instructor: await user('teacher', 'instructor', '王老师') })
  const classId = await create('classes', { name: '一班', course })
  const company = async (number: number, name: string): Promise<SmallCompany> => {
    const username = `student${number}`
    const member = await user(username, 'student', `学生${number}`)
    const id = await create('companies', { name, code: `co${number}`, course, class: classId })
    const inCompany = await server.client(server.accounts[0]!, id)
    const position = await inCompany('POST', '/api/positions', { name: '销售经理', company: id, permissions: everyRight })
    const membership = await inCompany('POST', '/api/memberships', { company: id, user: member, position: position.body.doc?.id })
    if (membership.status !== 201) throw new Error(JSON.stringify([position.body, membership.body]))
    return { id, name, student: { username, password } }
  }
  return {
    admin,
    course,
    instructor: { username: 'teacher', password },
    companies: [await company(1, '飞达公司'), await company(2, '康华医院')],
  }
}
